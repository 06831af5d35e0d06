complete -c sigsnoop -s s -l signal -d 'These signals only: 9, KILL, SIGRTMIN+1' -r
complete -c sigsnoop -s T -l tpid -d 'Signals to this process only' -r
complete -c sigsnoop -s p -l pid -d 'Processes' -r
complete -c sigsnoop -l tid -d 'Threads' -r
complete -c sigsnoop -l ppid -d 'Children of these processes' -r
complete -c sigsnoop -l uid -d 'Users, by name or number' -r
complete -c sigsnoop -l comm -d 'Tasks with this text in their name' -r
complete -c sigsnoop -l container -d 'Tasks in a container, by name or id' -r
complete -c sigsnoop -l unit -d 'Tasks of a systemd unit' -r
complete -c sigsnoop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c sigsnoop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c sigsnoop -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c sigsnoop -l max-events -d 'Stop after this many rows' -r
complete -c sigsnoop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c sigsnoop -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c sigsnoop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c sigsnoop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c sigsnoop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c sigsnoop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c sigsnoop -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c sigsnoop -s x -l failed -d 'Only signals that were not delivered, and calls that failed'
complete -c sigsnoop -s k -l kill -d 'Calls that send signals, instead of signals: kill, tkill, tgkill, sigqueue and their kin'
complete -c sigsnoop -s n -l name -d 'Show the names of signals'
complete -c sigsnoop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c sigsnoop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c sigsnoop -l no-header -d 'Leave out the headings'
complete -c sigsnoop -l strict -d 'Exit with 3 if anything was lost'
complete -c sigsnoop -l trace-self -d 'Trace this tool\'s own process too'
complete -c sigsnoop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c sigsnoop -s h -l help -d 'Print help'
complete -c sigsnoop -s V -l version -d 'Print version'
