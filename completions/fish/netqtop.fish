complete -c netqtop -l interval -d 'The same as INTERVAL' -r
complete -c netqtop -l count -d 'The same as COUNT' -r
complete -c netqtop -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c netqtop -s i -d 'The same as --interval' -r
complete -c netqtop -s p -l pid -d 'Processes' -r
complete -c netqtop -l tid -d 'Threads' -r
complete -c netqtop -l ppid -d 'Children of these processes' -r
complete -c netqtop -l uid -d 'Users, by name or number' -r
complete -c netqtop -l comm -d 'Tasks with this text in their name' -r
complete -c netqtop -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c netqtop -l container -d 'Tasks in a container, by name or id' -r
complete -c netqtop -l unit -d 'Tasks of a systemd unit' -r
complete -c netqtop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c netqtop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c netqtop -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c netqtop -l max-events -d 'Stop after this many rows' -r
complete -c netqtop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c netqtop -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c netqtop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c netqtop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c netqtop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c netqtop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c netqtop -s n -l interface -d 'Packets on this interface only' -r
complete -c netqtop -s t -l throughput -d 'Show bytes and packets a second'
complete -c netqtop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c netqtop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c netqtop -l no-header -d 'Leave out the headings'
complete -c netqtop -l strict -d 'Exit with 3 if anything was lost'
complete -c netqtop -l trace-self -d 'Trace this tool\'s own process too'
complete -c netqtop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c netqtop -s h -l help -d 'Print help'
complete -c netqtop -s V -l version -d 'Print version'
