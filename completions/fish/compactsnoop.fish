complete -c compactsnoop -s p -l pid -d 'Processes' -r
complete -c compactsnoop -l tid -d 'Threads' -r
complete -c compactsnoop -l ppid -d 'Children of these processes' -r
complete -c compactsnoop -l uid -d 'Users, by name or number' -r
complete -c compactsnoop -l comm -d 'Tasks with this text in their name' -r
complete -c compactsnoop -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c compactsnoop -l container -d 'Tasks in a container, by name or id' -r
complete -c compactsnoop -l unit -d 'Tasks of a systemd unit' -r
complete -c compactsnoop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c compactsnoop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c compactsnoop -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c compactsnoop -l max-events -d 'Stop after this many rows' -r
complete -c compactsnoop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c compactsnoop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c compactsnoop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c compactsnoop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c compactsnoop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c compactsnoop -s d -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c compactsnoop -s e -l extended-fields -d 'Show free memory and the marks of the zone, too, as they were at the end, and why it lacked such a piece as it began: FRAGIDX is near 0 for want of memory, near 1000 as memory was in pieces; -1000: there was one'
complete -c compactsnoop -s K -l kernel-stack -d 'Show the kernel\'s stack below each'
complete -c compactsnoop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c compactsnoop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c compactsnoop -l no-header -d 'Leave out the headings'
complete -c compactsnoop -l strict -d 'Exit with 3 if anything was lost'
complete -c compactsnoop -l trace-self -d 'Trace this tool\'s own process too'
complete -c compactsnoop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c compactsnoop -s T -d 'The same as --timestamp=rel'
complete -c compactsnoop -s h -l help -d 'Print help'
complete -c compactsnoop -s V -l version -d 'Print version'
