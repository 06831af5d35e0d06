complete -c deadlock -l binary -d 'The program or library that has the functions, where it is not the C library' -r -F
complete -c deadlock -l dump-graph -d 'Write who takes what while holding what, as JSON, when the tool ends' -r -F
complete -c deadlock -l lock-symbols -d 'The functions that take a lock' -r
complete -c deadlock -l unlock-symbols -d 'The functions that give it back' -r
complete -c deadlock -s t -l max-threads -d 'Threads that are kept [default: enough for all]' -r
complete -c deadlock -s e -l edges -d 'Pairs of locks that are kept' -r
complete -c deadlock -s s -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c deadlock -s p -l pid -d 'Processes' -r
complete -c deadlock -l tid -d 'Threads' -r
complete -c deadlock -l ppid -d 'Children of these processes' -r
complete -c deadlock -l uid -d 'Users, by name or number' -r
complete -c deadlock -l comm -d 'Tasks with this text in their name' -r
complete -c deadlock -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c deadlock -l container -d 'Tasks in a container, by name or id' -r
complete -c deadlock -l unit -d 'Tasks of a systemd unit' -r
complete -c deadlock -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c deadlock -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c deadlock -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c deadlock -l max-events -d 'Stop after this many rows' -r
complete -c deadlock -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c deadlock -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c deadlock -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c deadlock -l map-size -d 'Entries in the tool\'s tables' -r
complete -c deadlock -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c deadlock -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c deadlock -s J -l json -d 'JSON Lines, the same as --format json'
complete -c deadlock -l csv -d 'Comma-separated values, the same as --format csv'
complete -c deadlock -l no-header -d 'Leave out the headings'
complete -c deadlock -l strict -d 'Exit with 3 if anything was lost'
complete -c deadlock -l trace-self -d 'Trace this tool\'s own process too'
complete -c deadlock -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c deadlock -s h -l help -d 'Print help'
complete -c deadlock -s V -l version -d 'Print version'
