complete -c tcpconnect -l lport -d 'Local ports: 80, 8000-8080' -r
complete -c tcpconnect -l addr -d 'Addresses or networks of either end: 192.0.2.1, 10.0.0.0/8, 2001:db8::/32' -r
complete -c tcpconnect -l laddr -d 'Those of the local end' -r
complete -c tcpconnect -l raddr -d 'Those of the remote end' -r
complete -c tcpconnect -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c tcpconnect -l min -d 'Show only attempts that took at least this long: 100ms' -r
complete -c tcpconnect -l interval -d 'Print the counts, and start anew, each time this has passed' -r
complete -c tcpconnect -s p -l pid -d 'Processes' -r
complete -c tcpconnect -l tid -d 'Threads' -r
complete -c tcpconnect -l ppid -d 'Children of these processes' -r
complete -c tcpconnect -l comm -d 'Tasks with this text in their name' -r
complete -c tcpconnect -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c tcpconnect -l container -d 'Tasks in a container, by name or id' -r
complete -c tcpconnect -l unit -d 'Tasks of a systemd unit' -r
complete -c tcpconnect -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c tcpconnect -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c tcpconnect -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c tcpconnect -l max-events -d 'Stop after this many rows' -r
complete -c tcpconnect -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c tcpconnect -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c tcpconnect -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c tcpconnect -l map-size -d 'Entries in the tool\'s tables' -r
complete -c tcpconnect -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c tcpconnect -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c tcpconnect -s u -l uid -d 'Users, by name or number' -r
complete -c tcpconnect -s P -l rport -d 'Remote ports: 80, 8000-8080' -r
complete -c tcpconnect -s 4 -l ipv4 -d 'IPv4 only, also where an IPv6 socket speaks it'
complete -c tcpconnect -s 6 -l ipv6 -d 'IPv6 only'
complete -c tcpconnect -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c tcpconnect -s d -l dns -d 'Show names in tables: services, and hosts as name servers answered meanwhile'
complete -c tcpconnect -s x -l failed -d 'Show only attempts that did not connect, also those refused at once (slows every failing system call a little)'
complete -c tcpconnect -s s -l source-port -l print-lport -d 'Show the source port'
complete -c tcpconnect -s U -l print-uid -d 'Show the user\'s id'
complete -c tcpconnect -s c -l count -d 'Count attempts by source and destination instead of showing each'
complete -c tcpconnect -s J -l json -d 'JSON Lines, the same as --format json'
complete -c tcpconnect -l csv -d 'Comma-separated values, the same as --format csv'
complete -c tcpconnect -l no-header -d 'Leave out the headings'
complete -c tcpconnect -l strict -d 'Exit with 3 if anything was lost'
complete -c tcpconnect -l trace-self -d 'Trace this tool\'s own process too'
complete -c tcpconnect -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c tcpconnect -s t -d 'The same as --timestamp=rel'
complete -c tcpconnect -s h -l help -d 'Print help'
complete -c tcpconnect -s V -l version -d 'Print version'
