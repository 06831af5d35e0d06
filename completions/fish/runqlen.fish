complete -c runqlen -l interval -d 'The same as INTERVAL' -r
complete -c runqlen -l count -d 'The same as COUNT' -r
complete -c runqlen -s f -l frequency -d 'Samples a second, on each processor' -r
complete -c runqlen -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c runqlen -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c runqlen -l max-events -d 'Stop after this many rows' -r
complete -c runqlen -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c runqlen -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c runqlen -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c runqlen -l map-size -d 'Entries in the tool\'s tables' -r
complete -c runqlen -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c runqlen -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c runqlen -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c runqlen -s C -l cpus -d 'Show processors apart'
complete -c runqlen -s O -l runqocc -d 'Show only how often tasks had to wait, in percent'
complete -c runqlen -s H -l host -d 'Count the tasks of all groups, and real-time tasks'
complete -c runqlen -s J -l json -d 'JSON Lines, the same as --format json'
complete -c runqlen -l csv -d 'Comma-separated values, the same as --format csv'
complete -c runqlen -l no-header -d 'Leave out the headings'
complete -c runqlen -l strict -d 'Exit with 3 if anything was lost'
complete -c runqlen -l trace-self -d 'Trace this tool\'s own process too'
complete -c runqlen -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c runqlen -s h -l help -d 'Print help'
complete -c runqlen -s V -l version -d 'Print version'
