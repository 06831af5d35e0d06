complete -c qdisclat -l interval -d 'The same as INTERVAL' -r
complete -c qdisclat -l count -d 'The same as COUNT' -r
complete -c qdisclat -s i -l interface -d 'Packets on this interface only' -r
complete -c qdisclat -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c qdisclat -s p -l pid -d 'Processes' -r
complete -c qdisclat -l tid -d 'Threads' -r
complete -c qdisclat -l ppid -d 'Children of these processes' -r
complete -c qdisclat -l uid -d 'Users, by name or number' -r
complete -c qdisclat -l comm -d 'Tasks with this text in their name' -r
complete -c qdisclat -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c qdisclat -l container -d 'Tasks in a container, by name or id' -r
complete -c qdisclat -l unit -d 'Tasks of a systemd unit' -r
complete -c qdisclat -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c qdisclat -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c qdisclat -l max-events -d 'Stop after this many rows' -r
complete -c qdisclat -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c qdisclat -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c qdisclat -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c qdisclat -l map-size -d 'Entries in the tool\'s tables' -r
complete -c qdisclat -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c qdisclat -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c qdisclat -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c qdisclat -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c qdisclat -s J -l json -d 'JSON Lines, the same as --format json'
complete -c qdisclat -l csv -d 'Comma-separated values, the same as --format csv'
complete -c qdisclat -l no-header -d 'Leave out the headings'
complete -c qdisclat -l strict -d 'Exit with 3 if anything was lost'
complete -c qdisclat -l trace-self -d 'Trace this tool\'s own process too'
complete -c qdisclat -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c qdisclat -s h -l help -d 'Print help'
complete -c qdisclat -s V -l version -d 'Print version'
