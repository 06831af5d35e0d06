complete -c bpflist -l interval -d 'The same as INTERVAL' -r
complete -c bpflist -l count -d 'The same as COUNT' -r
complete -c bpflist -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c bpflist -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c bpflist -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c bpflist -l max-events -d 'Stop after this many rows' -r
complete -c bpflist -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c bpflist -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c bpflist -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c bpflist -l map-size -d 'Entries in the tool\'s tables' -r
complete -c bpflist -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c bpflist -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c bpflist -s s -l stats -d 'Measure how often programs run and how long: each second, unless told otherwise'
complete -c bpflist -s a -l all -d 'Show programs that did not run, too'
complete -c bpflist -s J -l json -d 'JSON Lines, the same as --format json'
complete -c bpflist -l csv -d 'Comma-separated values, the same as --format csv'
complete -c bpflist -l no-header -d 'Leave out the headings'
complete -c bpflist -l strict -d 'Exit with 3 if anything was lost'
complete -c bpflist -l trace-self -d 'Trace this tool\'s own process too'
complete -c bpflist -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c bpflist -s h -l help -d 'Print help'
complete -c bpflist -s V -l version -d 'Print version'
