complete -c memleak -l interval -d 'The same as INTERVAL' -r
complete -c memleak -l count -d 'The same as COUNT' -r
complete -c memleak -s o -l older -d 'Only what is older: milliseconds, or with a unit' -r
complete -c memleak -s s -l sample-rate -d 'Trace one of N allocations only, by chance' -r
complete -c memleak -s T -l top -d 'How many stacks to show [default: 10; all in JSON and CSV]' -r
complete -c memleak -s z -l min-size -d 'Smallest allocation to trace' -r
complete -c memleak -s Z -l max-size -d 'Largest allocation to trace' -r
complete -c memleak -s O -l obj -d 'Trace the functions of this file only' -r -F
complete -c memleak -s S -l symbols-prefix -d 'What the names of the functions begin with: je_' -r
complete -c memleak -l by -d 'By what to sort stacks' -r -f -a "size\t''
count\t''"
complete -c memleak -s c -r
complete -c memleak -l flamegraph -d 'Draw a flame graph' -r -F
complete -c memleak -l stack-depth -d 'Frames of a stack that are kept' -r
complete -c memleak -l stack-storage-size -d 'Different stacks that are kept' -r
complete -c memleak -s p -l pid -d 'Processes' -r
complete -c memleak -l tid -d 'Threads' -r
complete -c memleak -l ppid -d 'Children of these processes' -r
complete -c memleak -l uid -d 'Users, by name or number' -r
complete -c memleak -l comm -d 'Tasks with this text in their name' -r
complete -c memleak -s G -l cgroup -d 'Tasks in a cgroup and below: a directory, or a path as in /proc/PID/cgroup' -r
complete -c memleak -l container -d 'Tasks in a container, by name or id' -r
complete -c memleak -l unit -d 'Tasks of a systemd unit' -r
complete -c memleak -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c memleak -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c memleak -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c memleak -l max-events -d 'Stop after this many rows' -r
complete -c memleak -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c memleak -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c memleak -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c memleak -l map-size -d 'Entries in the tool\'s tables' -r
complete -c memleak -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c memleak -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c memleak -s a -l show-allocs -d 'Show each allocation of a stack'
complete -c memleak -s C -l combined-only -d 'Sum up in the kernel: cheaper, but of any age'
complete -c memleak -s F -l wa-missing-free -d 'For BCC\'s sake: ends that were missed are always dealt with'
complete -c memleak -s P -l percpu -d 'Trace what the kernel allocates for each processor, too'
complete -c memleak -s t -l trace
complete -c memleak -s f -l folded -d 'One line for each stack, as programs that draw flame graphs read it'
complete -c memleak -s d -l delimited -d 'Part kernel frames from user frames'
complete -c memleak -s A -l addresses -d 'Show the address of each frame'
complete -c memleak -l annotations -d 'Mark kernel frames with _[k]'
complete -c memleak -l user-stacks-only -d 'Leave out kernel stacks'
complete -c memleak -l kernel-stacks-only -d 'Leave out user stacks'
complete -c memleak -l offset -d 'Show where in its function and in which module each frame is'
complete -c memleak -s J -l json -d 'JSON Lines, the same as --format json'
complete -c memleak -l csv -d 'Comma-separated values, the same as --format csv'
complete -c memleak -l no-header -d 'Leave out the headings'
complete -c memleak -l strict -d 'Exit with 3 if anything was lost'
complete -c memleak -l trace-self -d 'Trace this tool\'s own process too'
complete -c memleak -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c memleak -s h -l help -d 'Print help'
complete -c memleak -s V -l version -d 'Print version'
