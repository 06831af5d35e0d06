complete -c udpconnect -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c udpconnect -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c udpconnect -l laddr -d 'Those of the local end' -r
complete -c udpconnect -l raddr -d 'Those of the remote end' -r
complete -c udpconnect -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c udpconnect -s P -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c udpconnect -s p -l pid -d 'Processes' -r
complete -c udpconnect -l tid -d 'Threads' -r
complete -c udpconnect -l ppid -d 'Children of these processes' -r
complete -c udpconnect -l uid -d 'Users, by name or number' -r
complete -c udpconnect -l comm -d 'Tasks with this text in their name' -r
complete -c udpconnect -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c udpconnect -l container -d 'Tasks in a container, by name or id' -r
complete -c udpconnect -l unit -d 'Tasks of a systemd unit' -r
complete -c udpconnect -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c udpconnect -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c udpconnect -l max-events -d 'Stop after this many rows' -r
complete -c udpconnect -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c udpconnect -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c udpconnect -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c udpconnect -l map-size -d 'Entries in the tool\'s tables' -r
complete -c udpconnect -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c udpconnect -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c udpconnect -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c udpconnect -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c udpconnect -s 6 -l ipv6 -d 'IPv6 only'
complete -c udpconnect -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c udpconnect -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c udpconnect -s x -l failed -d 'Show failed calls only'
complete -c udpconnect -s J -l json -d 'JSON Lines, the same as --format json'
complete -c udpconnect -l csv -d 'Comma-separated values, the same as --format csv'
complete -c udpconnect -l no-header -d 'Leave out the headings'
complete -c udpconnect -l strict -d 'Exit with 3 if anything was lost'
complete -c udpconnect -l trace-self -d 'Trace this tool\'s own process too'
complete -c udpconnect -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c udpconnect -s t -d 'The same as --timestamp=rel'
complete -c udpconnect -s h -l help -d 'Print help'
complete -c udpconnect -s V -l version -d 'Print version'
