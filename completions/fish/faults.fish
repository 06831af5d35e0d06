complete -c faults -s F -l frequency -d 'Samples a second, on each processor [default: 49]' -r
complete -c faults -s c -l count -d 'Sample each so many events; nanoseconds of a clock' -r
complete -c faults -s e -l event -d 'What is counted: cpu-clock, page-faults, context-switches, cycles, cache-misses …' -r
complete -c faults -s C -l cpu -d 'Sample these processors only: 0,2-5' -r
complete -c faults -l flamegraph -d 'Draw a flame graph' -r -F
complete -c faults -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c faults -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c faults -s p -l pid -d 'Processes' -r
complete -c faults -l ppid -d 'Children of these processes' -r
complete -c faults -l uid -d 'Users, by name or number' -r
complete -c faults -l comm -d 'Tasks with this text in their name' -r
complete -c faults -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c faults -l container -d 'Tasks in a container, by name or id' -r
complete -c faults -l unit -d 'Tasks of a systemd unit' -r
complete -c faults -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c faults -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c faults -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c faults -l max-events -d 'Stop after this many rows' -r
complete -c faults -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c faults -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c faults -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c faults -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c faults -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c faults -s L -l tid -d 'Threads' -r
complete -c faults -l map-size -d 'Entries in the tool\'s tables' -r
complete -c faults -s I -l include-idle -d 'Sample idle processors too'
complete -c faults -s U -l user-stacks-only -d 'Leave out kernel stacks'
complete -c faults -s K -l kernel-stacks-only -d 'Leave out user stacks'
complete -c faults -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c faults -s d -l delimited -d 'Part kernel frames from user frames'
complete -c faults -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c faults -s A -l addresses -d 'Show the address of each frame'
complete -c faults -s s -l offset -d 'Show where in its function and in which module each frame is'
complete -c faults -s J -l json -d 'JSON Lines, the same as --format json'
complete -c faults -l csv -d 'Comma-separated values, the same as --format csv'
complete -c faults -l no-header -d 'Leave out the headings'
complete -c faults -l strict -d 'Exit with 3 if anything was lost'
complete -c faults -l trace-self -d 'Trace this tool\'s own process too'
complete -c faults -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c faults -s h -l help -d 'Print help'
complete -c faults -s V -l version -d 'Print version'
