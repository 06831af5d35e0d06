complete -c hardirqs -l interval -d 'The same as INTERVAL' -r
complete -c hardirqs -l times -d 'The same as COUNT' -r
complete -c hardirqs -s s -s c -l cpu -d 'Only this processor' -r
complete -c hardirqs -l format -d 'table, json or csv' -r -f -a "table\t''
json\t''
csv\t''"
complete -c hardirqs -l fields -d 'Columns to show: a,b replaces the usual ones, +a adds one, -a takes one away' -r
complete -c hardirqs -l max-events -d 'Stop after this many rows' -r
complete -c hardirqs -l color -d 'Colours: auto, always or never' -r -f -a "auto\t''
always\t''
never\t''"
complete -c hardirqs -l duration -d 'Stop after this time: 5 (seconds), 500ms, 2m' -r
complete -c hardirqs -l buffer-size -d 'Room for events that are not printed yet: 4M, 256K' -r
complete -c hardirqs -l map-size -d 'Entries in the tool\'s tables' -r
complete -c hardirqs -l btf -d 'Kernel type information for a kernel that does not carry it' -r -F
complete -c hardirqs -l ready-file -d 'Create this file once everything is attached' -r -F
complete -c hardirqs -s T -l timestamp -d 'Time of each event: clock (the default), rel, iso or mono' -r -f -a "clock\t'HH:MM:SS, local time'
rel\t'Seconds since the first event'
iso\t'Date and time with the zone, as ISO 8601'
mono\t'Nanoseconds of CLOCK_MONOTONIC'"
complete -c hardirqs -s d -l distributed -d 'Show histograms of the times'
complete -c hardirqs -s N -l nanoseconds -d 'Show nanoseconds instead of microseconds'
complete -c hardirqs -s C -l CPU -d 'Show processors apart'
complete -c hardirqs -l count
complete -c hardirqs -s J -l json -d 'JSON Lines, the same as --format json'
complete -c hardirqs -l csv -d 'Comma-separated values, the same as --format csv'
complete -c hardirqs -l no-header -d 'Leave out the headings'
complete -c hardirqs -l strict -d 'Exit with 3 if anything was lost'
complete -c hardirqs -l trace-self -d 'Trace this tool\'s own process too'
complete -c hardirqs -s v -l verbose -d 'Say what is attached and why; show libbpf\'s messages'
complete -c hardirqs -s h -l help -d 'Print help'
complete -c hardirqs -s V -l version -d 'Print version'
