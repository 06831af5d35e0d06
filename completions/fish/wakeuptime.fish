complete -c wakeuptime -s m -l min-block-time -d 'Shortest wait that counts: microseconds, or with a unit' -r
complete -c wakeuptime -s M -l max-block-time -d 'Longest wait that counts' -r
complete -c wakeuptime -l state -d 'Waits in these states only: R (preempted), S, D, T, t, P, I (idle kernel threads), or bits' -r
complete -c wakeuptime -l flamegraph -d 'Draw a flame graph' -r -F
complete -c wakeuptime -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c wakeuptime -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c wakeuptime -s p -l pid -d 'Processes' -r
complete -c wakeuptime -l ppid -d 'Children of these processes' -r
complete -c wakeuptime -l uid -d 'Users, by name or number' -r
complete -c wakeuptime -l comm -d 'Tasks with this text in their name' -r
complete -c wakeuptime -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c wakeuptime -l container -d 'Tasks in a container, by name or id' -r
complete -c wakeuptime -l unit -d 'Tasks of a systemd unit' -r
complete -c wakeuptime -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c wakeuptime -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c wakeuptime -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c wakeuptime -l max-events -d 'Stop after this many rows' -r
complete -c wakeuptime -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c wakeuptime -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c wakeuptime -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c wakeuptime -l map-size -d 'Entries in the tool\'s tables' -r
complete -c wakeuptime -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c wakeuptime -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c wakeuptime -s t -l tid -d 'Threads' -r
complete -c wakeuptime -s u -l user-threads-only -d 'Threads of user programs only'
complete -c wakeuptime -s k -l kernel-threads-only -d 'Kernel threads only'
complete -c wakeuptime -s U -l user-stacks-only -d 'Leave out kernel stacks'
complete -c wakeuptime -s K -l kernel-stacks-only -d 'Leave out user stacks'
complete -c wakeuptime -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c wakeuptime -s d -l delimited -d 'Part kernel frames from user frames'
complete -c wakeuptime -s a -l annotations -d 'Mark kernel frames with _[k]'
complete -c wakeuptime -s A -l addresses -d 'Show the address of each frame'
complete -c wakeuptime -s s -l offset -d 'Show where in its function and in which module each frame is'
complete -c wakeuptime -s J -l json -d 'JSON Lines, the same as --format json'
complete -c wakeuptime -l csv -d 'Comma-separated values, the same as --format csv'
complete -c wakeuptime -l no-header -d 'Leave out the headings'
complete -c wakeuptime -l strict -d 'Exit with 3 if anything was lost'
complete -c wakeuptime -l trace-self -d 'Trace this tool\'s own process too'
complete -c wakeuptime -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c wakeuptime -s h -l help -d 'Print help'
complete -c wakeuptime -s V -l version -d 'Print version'
