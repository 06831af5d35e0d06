complete -c udplife -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c udplife -l laddr -d 'Those of the local end' -r
complete -c udplife -l raddr -d 'Those of the remote end' -r
complete -c udplife -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c udplife -s L -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c udplife -s D -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c udplife -s p -l pid -d 'Processes' -r
complete -c udplife -l tid -d 'Threads' -r
complete -c udplife -l ppid -d 'Children of these processes' -r
complete -c udplife -l uid -d 'Users, by name or number' -r
complete -c udplife -l comm -d 'Tasks with this text in their name' -r
complete -c udplife -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c udplife -l container -d 'Tasks in a container, by name or id' -r
complete -c udplife -l unit -d 'Tasks of a systemd unit' -r
complete -c udplife -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c udplife -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c udplife -l max-events -d 'Stop after this many rows' -r
complete -c udplife -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c udplife -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c udplife -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c udplife -l map-size -d 'Entries in the tool\'s tables' -r
complete -c udplife -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c udplife -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c udplife -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c udplife -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c udplife -s 6 -l ipv6 -d 'IPv6 only'
complete -c udplife -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c udplife -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c udplife -s J -l json -d 'JSON Lines, the same as --format json'
complete -c udplife -l csv -d 'Comma-separated values, the same as --format csv'
complete -c udplife -l no-header -d 'Leave out the headings'
complete -c udplife -l strict -d 'Exit with 3 if anything was lost'
complete -c udplife -l trace-self -d 'Trace this tool\'s own process too'
complete -c udplife -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c udplife -s t -d 'The same as --timestamp=rel'
complete -c udplife -s h -l help -d 'Print help'
complete -c udplife -s V -l version -d 'Print version'
