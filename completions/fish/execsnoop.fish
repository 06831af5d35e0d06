complete -c execsnoop -s l -l line -d 'Only lines with this text in the arguments' -r
complete -c execsnoop -l max-args -d 'Show at most this many arguments' -r
complete -c execsnoop -l max-bytes -d 'Read at most this many bytes of arguments' -r
complete -c execsnoop -s p -l pid -d 'Processes' -r
complete -c execsnoop -l tid -d 'Threads' -r
complete -c execsnoop -l container -d 'Tasks in a container, by name or id' -r
complete -c execsnoop -l unit -d 'Tasks of a systemd unit' -r
complete -c execsnoop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c execsnoop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c execsnoop -l max-events -d 'Stop after this many rows' -r
complete -c execsnoop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c execsnoop -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c execsnoop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c execsnoop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c execsnoop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c execsnoop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c execsnoop -s u -l uid -d 'Users, by name or number' -r
complete -c execsnoop -s P -l ppid -d 'Children of these processes' -r
complete -c execsnoop -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c execsnoop -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c execsnoop -s n -l comm -d 'Tasks with this text in their name' -r
complete -c execsnoop -s x -l fails -d 'Show execs that fail too'
complete -c execsnoop -s q -l quote -d 'Quote each argument'
complete -c execsnoop -s U -l print-uid -d 'Show the user\'s id'
complete -c execsnoop -s C -l print-cpu -d 'Show the processor'
complete -c execsnoop -s M -l print-pcomm -d 'Show the parent\'s name'
complete -c execsnoop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c execsnoop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c execsnoop -l no-header -d 'Leave out the headings'
complete -c execsnoop -l strict -d 'Exit with 3 if anything was lost'
complete -c execsnoop -l trace-self -d 'Trace this tool\'s own process too'
complete -c execsnoop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c execsnoop -s t -d 'The same as --timestamp=rel'
complete -c execsnoop -s h -l help -d 'Print help'
complete -c execsnoop -s V -l version -d 'Print version'
