complete -c ttysnoop -s s -l datasize -d 'Bytes of each piece of a write' -r
complete -c ttysnoop -s c -l datacount -d 'Pieces that are shown of a write at most' -r
complete -c ttysnoop -s p -l pid -d 'Processes' -r
complete -c ttysnoop -l tid -d 'Threads' -r
complete -c ttysnoop -l ppid -d 'Children of these processes' -r
complete -c ttysnoop -l uid -d 'Users, by name or number' -r
complete -c ttysnoop -l comm -d 'Tasks with this text in their name' -r
complete -c ttysnoop -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c ttysnoop -l container -d 'Tasks in a container, by name or id' -r
complete -c ttysnoop -l unit -d 'Tasks of a systemd unit' -r
complete -c ttysnoop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c ttysnoop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c ttysnoop -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c ttysnoop -l max-events -d 'Stop after this many rows' -r
complete -c ttysnoop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c ttysnoop -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c ttysnoop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c ttysnoop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c ttysnoop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c ttysnoop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c ttysnoop -s C -l no-clear -d 'Do not clear the screen first'
complete -c ttysnoop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c ttysnoop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c ttysnoop -l no-header -d 'Leave out the headings'
complete -c ttysnoop -l strict -d 'Exit with 3 if anything was lost'
complete -c ttysnoop -l trace-self -d 'Trace this tool\'s own process too'
complete -c ttysnoop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c ttysnoop -s h -l help -d 'Print help'
complete -c ttysnoop -s V -l version -d 'Print version'
