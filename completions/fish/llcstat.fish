complete -c llcstat -s i -l interval -d 'Time between tables [default: one, at the end]' -r
complete -c llcstat -s c -l sample-period -d 'Sample each so many events [default: 1000; of software events, each one]' -r
complete -c llcstat -s e -l event -d 'What is counted instead: page-faults,major-faults, branches,branch-misses …' -r
complete -c llcstat -s p -l pid -d 'Processes' -r
complete -c llcstat -l tid -d 'Threads' -r
complete -c llcstat -l ppid -d 'Children of these processes' -r
complete -c llcstat -l uid -d 'Users, by name or number' -r
complete -c llcstat -l comm -d 'Tasks with this text in their name' -r
complete -c llcstat -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c llcstat -l container -d 'Tasks in a container, by name or id' -r
complete -c llcstat -l unit -d 'Tasks of a systemd unit' -r
complete -c llcstat -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c llcstat -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c llcstat -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c llcstat -l max-events -d 'Stop after this many rows' -r
complete -c llcstat -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c llcstat -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c llcstat -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c llcstat -l map-size -d 'Entries in the tool\'s tables' -r
complete -c llcstat -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c llcstat -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c llcstat -s t -l threads -d 'Show threads apart'
complete -c llcstat -s C -l cpus -d 'Show processors apart'
complete -c llcstat -s J -l json -d 'JSON Lines, the same as --format json'
complete -c llcstat -l csv -d 'Comma-separated values, the same as --format csv'
complete -c llcstat -l no-header -d 'Leave out the headings'
complete -c llcstat -l strict -d 'Exit with 3 if anything was lost'
complete -c llcstat -l trace-self -d 'Trace this tool\'s own process too'
complete -c llcstat -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c llcstat -s h -l help -d 'Print help'
complete -c llcstat -s V -l version -d 'Print version'
