complete -c capable -s u -l unique -d 'Show each capability once for each process or cgroup' -r -f -a "pid\t''
cgroup\t''"
complete -c capable -l stack-depth -d 'Frames of a stack that are shown, at most 60' -r
complete -c capable -l stack-storage-size -r
complete -c capable -s p -l pid -d 'Processes' -r
complete -c capable -l tid -d 'Threads' -r
complete -c capable -l ppid -d 'Children of these processes' -r
complete -c capable -l uid -d 'Users, by name or number' -r
complete -c capable -l comm -d 'Tasks with this text in their name' -r
complete -c capable -l container -d 'Tasks in a container, by name or id' -r
complete -c capable -l unit -d 'Tasks of a systemd unit' -r
complete -c capable -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c capable -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c capable -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c capable -l max-events -d 'Stop after this many rows' -r
complete -c capable -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c capable -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c capable -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c capable -l map-size -d 'Entries in the tool\'s tables' -r
complete -c capable -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c capable -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c capable -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c capable -l failed -d 'Show checks that deny only'
complete -c capable -l audited-only -d 'Show audited checks only, as BCC\'s does'
complete -c capable -l all-checks
complete -c capable -s K -l kernel-stack -d 'Show the kernel\'s stack below each'
complete -c capable -s U -l user-stack -d 'Show the program\'s stack below each'
complete -c capable -s x -l extra-fields -d 'Show the thread and whether the check is for setuid(2) or setgid(2), too'
complete -c capable -s J -l json -d 'JSON Lines, the same as --format json'
complete -c capable -l csv -d 'Comma-separated values, the same as --format csv'
complete -c capable -l no-header -d 'Leave out the headings'
complete -c capable -l strict -d 'Exit with 3 if anything was lost'
complete -c capable -l trace-self -d 'Trace this tool\'s own process too'
complete -c capable -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c capable -s h -l help -d 'Print help'
complete -c capable -s V -l version -d 'Print version'
