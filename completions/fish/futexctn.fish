complete -c futexctn -l interval -d 'The same as INTERVAL' -r
complete -c futexctn -l count -d 'The same as COUNT' -r
complete -c futexctn -s l -l lock -d 'Only this lock, by its address' -r
complete -c futexctn -l flamegraph -d 'Draw a flame graph' -r -F
complete -c futexctn -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c futexctn -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c futexctn -s p -l pid -d 'Processes' -r
complete -c futexctn -l ppid -d 'Children of these processes' -r
complete -c futexctn -l uid -d 'Users, by name or number' -r
complete -c futexctn -l comm -d 'Tasks with this text in their name' -r
complete -c futexctn -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c futexctn -l container -d 'Tasks in a container, by name or id' -r
complete -c futexctn -l unit -d 'Tasks of a systemd unit' -r
complete -c futexctn -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c futexctn -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c futexctn -l max-events -d 'Stop after this many rows' -r
complete -c futexctn -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c futexctn -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c futexctn -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c futexctn -l map-size -d 'Entries in the tool\'s tables' -r
complete -c futexctn -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c futexctn -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c futexctn -s t -l tid -d 'Threads' -r
complete -c futexctn -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c futexctn -s s -l summary -d 'One histogram for each process and lock, without stacks'
complete -c futexctn -s m -l milliseconds -d 'Show milliseconds instead of microseconds'
complete -c futexctn -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c futexctn -s d -l delimited -d 'Part kernel frames from user frames'
complete -c futexctn -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c futexctn -s A -l addresses -d 'Show the address of each frame'
complete -c futexctn -l user-stacks-only -d 'Leave out kernel stacks'
complete -c futexctn -l kernel-stacks-only -d 'Leave out user stacks'
complete -c futexctn -l offset -d 'Show where in its function and in which module each frame is'
complete -c futexctn -s J -l json -d 'JSON Lines, the same as --format json'
complete -c futexctn -l csv -d 'Comma-separated values, the same as --format csv'
complete -c futexctn -l no-header -d 'Leave out the headings'
complete -c futexctn -l strict -d 'Exit with 3 if anything was lost'
complete -c futexctn -l trace-self -d 'Trace this tool\'s own process too'
complete -c futexctn -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c futexctn -s h -l help -d 'Print help'
complete -c futexctn -s V -l version -d 'Print version'
