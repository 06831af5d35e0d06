complete -c exitsnoop -l label -d 'A column with this text, to tell outputs apart' -r
complete -c exitsnoop -s p -l pid -d 'Processes' -r
complete -c exitsnoop -l tid -d 'Threads' -r
complete -c exitsnoop -l ppid -d 'Children of these processes' -r
complete -c exitsnoop -l uid -d 'Users, by name or number' -r
complete -c exitsnoop -l comm -d 'Tasks with this text in their name' -r
complete -c exitsnoop -l container -d 'Tasks in a container, by name or id' -r
complete -c exitsnoop -l unit -d 'Tasks of a systemd unit' -r
complete -c exitsnoop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c exitsnoop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c exitsnoop -l max-events -d 'Stop after this many rows' -r
complete -c exitsnoop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c exitsnoop -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c exitsnoop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c exitsnoop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c exitsnoop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c exitsnoop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c exitsnoop -s t -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c exitsnoop -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c exitsnoop -s x -l failed -d 'Only those that failed: not with status 0'
complete -c exitsnoop -s T -l threaded -d 'A line for each thread, not only for each process'
complete -c exitsnoop -l utc -d 'Show the time, and as that of UTC'
complete -c exitsnoop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c exitsnoop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c exitsnoop -l no-header -d 'Leave out the headings'
complete -c exitsnoop -l strict -d 'Exit with 3 if anything was lost'
complete -c exitsnoop -l trace-self -d 'Trace this tool\'s own process too'
complete -c exitsnoop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c exitsnoop -s h -l help -d 'Print help'
complete -c exitsnoop -s V -l version -d 'Print version'
