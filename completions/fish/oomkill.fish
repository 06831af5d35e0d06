complete -c oomkill -s p -l pid -d 'Processes' -r
complete -c oomkill -l tid -d 'Threads' -r
complete -c oomkill -l ppid -d 'Children of these processes' -r
complete -c oomkill -l uid -d 'Users, by name or number' -r
complete -c oomkill -l comm -d 'Tasks with this text in their name' -r
complete -c oomkill -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c oomkill -l container -d 'Tasks in a container, by name or id' -r
complete -c oomkill -l unit -d 'Tasks of a systemd unit' -r
complete -c oomkill -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c oomkill -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c oomkill -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c oomkill -l max-events -d 'Stop after this many rows' -r
complete -c oomkill -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c oomkill -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c oomkill -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c oomkill -l map-size -d 'Entries in the tool\'s tables' -r
complete -c oomkill -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c oomkill -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c oomkill -s U -l user-stack -d 'Show the stack of the program that asked below each'
complete -c oomkill -s J -l json -d 'JSON Lines, the same as --format json'
complete -c oomkill -l csv -d 'Comma-separated values, the same as --format csv'
complete -c oomkill -l no-header -d 'Leave out the headings'
complete -c oomkill -l strict -d 'Exit with 3 if anything was lost'
complete -c oomkill -l trace-self -d 'Trace this tool\'s own process too'
complete -c oomkill -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c oomkill -s h -l help -d 'Print help'
complete -c oomkill -s V -l version -d 'Print version'
