complete -c cpudist -l interval -d 'The same as INTERVAL' -r
complete -c cpudist -l count -d 'The same as COUNT' -r
complete -c cpudist -s p -l pid -d 'Processes' -r
complete -c cpudist -l tid -d 'Threads' -r
complete -c cpudist -l ppid -d 'Children of these processes' -r
complete -c cpudist -l uid -d 'Users, by name or number' -r
complete -c cpudist -l comm -d 'Tasks with this text in their name' -r
complete -c cpudist -l container -d 'Tasks in a container, by name or id' -r
complete -c cpudist -l unit -d 'Tasks of a systemd unit' -r
complete -c cpudist -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c cpudist -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c cpudist -l max-events -d 'Stop after this many rows' -r
complete -c cpudist -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c cpudist -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c cpudist -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c cpudist -l map-size -d 'Entries in the tool\'s tables' -r
complete -c cpudist -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c cpudist -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c cpudist -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c cpudist -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c cpudist -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c cpudist -s P -l pids -d 'A histogram for each process'
complete -c cpudist -s L -l tids -d 'A histogram for each thread'
complete -c cpudist -l pidnss -d 'A histogram for each pid namespace'
complete -c cpudist -l cgroups -d 'A histogram for each cgroup'
complete -c cpudist -s O -l offcpu -d 'How long they stay off it'
complete -c cpudist -s I -l include-idle -d 'The idle tasks too'
complete -c cpudist -s e -l extension -d 'Below each histogram, its mean, total and count as BCC writes them'
complete -c cpudist -s J -l json -d 'JSON Lines, the same as --format json'
complete -c cpudist -l csv -d 'Comma-separated values, the same as --format csv'
complete -c cpudist -l no-header -d 'Leave out the headings'
complete -c cpudist -l strict -d 'Exit with 3 if anything was lost'
complete -c cpudist -l trace-self -d 'Trace this tool\'s own process too'
complete -c cpudist -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c cpudist -s h -l help -d 'Print help'
complete -c cpudist -s V -l version -d 'Print version'
