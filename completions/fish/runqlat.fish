complete -c runqlat -l interval -d 'The same as INTERVAL' -r
complete -c runqlat -l count -d 'The same as COUNT' -r
complete -c runqlat -s p -l pid -d 'Processes' -r
complete -c runqlat -l tid -d 'Threads' -r
complete -c runqlat -l ppid -d 'Children of these processes' -r
complete -c runqlat -l uid -d 'Users, by name or number' -r
complete -c runqlat -l comm -d 'Tasks with this text in their name' -r
complete -c runqlat -l container -d 'Tasks in a container, by name or id' -r
complete -c runqlat -l unit -d 'Tasks of a systemd unit' -r
complete -c runqlat -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c runqlat -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c runqlat -l max-events -d 'Stop after this many rows' -r
complete -c runqlat -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c runqlat -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c runqlat -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c runqlat -l map-size -d 'Entries in the tool\'s tables' -r
complete -c runqlat -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c runqlat -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c runqlat -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c runqlat -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c runqlat -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c runqlat -s P -l pids -d 'A histogram for each process'
complete -c runqlat -s L -l tids -d 'A histogram for each thread'
complete -c runqlat -l pidnss -d 'A histogram for each pid namespace'
complete -c runqlat -l cgroups -d 'A histogram for each cgroup'
complete -c runqlat -s J -l json -d 'JSON Lines, the same as --format json'
complete -c runqlat -l csv -d 'Comma-separated values, the same as --format csv'
complete -c runqlat -l no-header -d 'Leave out the headings'
complete -c runqlat -l strict -d 'Exit with 3 if anything was lost'
complete -c runqlat -l trace-self -d 'Trace this tool\'s own process too'
complete -c runqlat -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c runqlat -s h -l help -d 'Print help'
complete -c runqlat -s V -l version -d 'Print version'
