complete -c dnssnoop -l netns -d 'Network namespaces: inode, pid in it, file, or ip-netns(8)\'s name' -r
complete -c dnssnoop -s p -l pid -d 'Processes' -r
complete -c dnssnoop -l tid -d 'Threads' -r
complete -c dnssnoop -l ppid -d 'Children of these processes' -r
complete -c dnssnoop -l uid -d 'Users, by name or number' -r
complete -c dnssnoop -l comm -d 'Tasks with this text in their name' -r
complete -c dnssnoop -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c dnssnoop -l container -d 'Tasks in a container, by name or id' -r
complete -c dnssnoop -l unit -d 'Tasks of a systemd unit' -r
complete -c dnssnoop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c dnssnoop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c dnssnoop -l max-events -d 'Stop after this many rows' -r
complete -c dnssnoop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c dnssnoop -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c dnssnoop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c dnssnoop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c dnssnoop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c dnssnoop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c dnssnoop -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c dnssnoop -s q -l questions -d 'Show questions only'
complete -c dnssnoop -s a -l answers -d 'Show answers only'
complete -c dnssnoop -s x -l failed -d 'Show answers only that report an error, such as NXDOMAIN'
complete -c dnssnoop -s w -l wide -d 'Keep room for IPv6 addresses'
complete -c dnssnoop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c dnssnoop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c dnssnoop -l no-header -d 'Leave out the headings'
complete -c dnssnoop -l strict -d 'Exit with 3 if anything was lost'
complete -c dnssnoop -l trace-self -d 'Trace this tool\'s own process too'
complete -c dnssnoop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c dnssnoop -s t -d 'The same as --timestamp=rel'
complete -c dnssnoop -s h -l help -d 'Print help'
complete -c dnssnoop -s V -l version -d 'Print version'
