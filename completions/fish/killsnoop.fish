complete -c killsnoop -s s -l signal -d 'These signals only: 9, KILL, SIGRTMIN+1' -r
complete -c killsnoop -s T -l tpid -d 'Signals to this process only' -r
complete -c killsnoop -s p -l pid -d 'Processes' -r
complete -c killsnoop -l tid -d 'Threads' -r
complete -c killsnoop -l ppid -d 'Children of these processes' -r
complete -c killsnoop -l uid -d 'Users, by name or number' -r
complete -c killsnoop -l comm -d 'Tasks with this text in their name' -r
complete -c killsnoop -l container -d 'Tasks in a container, by name or id' -r
complete -c killsnoop -l unit -d 'Tasks of a systemd unit' -r
complete -c killsnoop -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c killsnoop -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c killsnoop -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c killsnoop -l max-events -d 'Stop after this many rows' -r
complete -c killsnoop -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c killsnoop -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c killsnoop -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c killsnoop -l map-size -d 'Entries in the tool\'s tables' -r
complete -c killsnoop -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c killsnoop -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c killsnoop -s G -s c -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c killsnoop -s x -l failed -d 'Only signals that were not delivered, and calls that failed'
complete -c killsnoop -s k -l kill -d 'Calls that send signals, instead of signals: kill, tkill, tgkill, sigqueue and their kin'
complete -c killsnoop -s n -l name -d 'Show the names of signals'
complete -c killsnoop -s J -l json -d 'JSON Lines, the same as --format json'
complete -c killsnoop -l csv -d 'Comma-separated values, the same as --format csv'
complete -c killsnoop -l no-header -d 'Leave out the headings'
complete -c killsnoop -l strict -d 'Exit with 3 if anything was lost'
complete -c killsnoop -l trace-self -d 'Trace this tool\'s own process too'
complete -c killsnoop -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c killsnoop -s h -l help -d 'Print help'
complete -c killsnoop -s V -l version -d 'Print version'
