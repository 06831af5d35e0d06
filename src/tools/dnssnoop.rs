use beebox::{args::Networks, bpf::dnssnoop as bpf, dns, names::address, prelude::*};
use bpf::types::message;

/// Trace what programs ask name servers, and the answers
///
/// They are read from packets to and from port 53 (also 5353 and 5355), so it does not matter
/// what a program asks with; but not what is encrypted. A question that is never answered has no
/// second row. LAT is the time between both.
#[derive(Args)]
pub struct Opts {
    /// Show questions only
    #[arg(short, long, conflicts_with = "answers")]
    questions: bool,
    /// Show answers only
    #[arg(short, long)]
    answers: bool,
    /// Show answers only that report an error, such as NXDOMAIN
    #[arg(short = 'x', long)]
    failed: bool,
    /// Keep room for IPv6 addresses
    #[arg(short, long)]
    wide: bool,
    #[command(flatten)]
    networks: Networks,
}

impl Tool for Opts {
    const EXAMPLES: Examples = &[
        ("", "every question and every answer"),
        ("-a --fields +answers -- curl example.com", "what a command is told"),
        ("-x", "who asks for names that there are not"),
        ("--netns 181", "in the network namespace of process 181"),
    ];
    const LETTERS: &[(char, &str)] = &[('T', "timestamp"), ('t', "timestamp=rel")];

    fn schema(&self) -> Schema {
        Schema::events(&self.columns())
    }

    fn run(&self, session: &mut Session) -> Result<()> {
        session.networks(&self.networks);
        let open = session.open(bpf::Object)?;
        let loaded = session.attach(open)?;
        session.attach_to_root(&loaded.program("dns_questions")?, "cgroup_skb/egress")?;
        session.attach_to_root(&loaded.program("dns_replies")?, "cgroup_skb/ingress")?;
        let columns = self.columns();
        session.out.head(&columns)?;
        let mut event = Tailed::<message>::default();
        session.stream_with(|bytes, out| {
            event.set(bytes)?;
            let length = event.tail.len().min(event.length as usize);
            match dns::Message::parse(&event.tail[..length]) {
                Some(message) => out.row(&columns, &Row { event: *event, message }),
                None => Ok(()),
            }
        })
    }
}

pub(super) struct Row {
    pub event: message,
    pub message: dns::Message,
}

impl Opts {
    pub(super) fn columns(&self) -> Columns<Row> {
        let (questions, answers, failed) = (self.questions, self.answers, self.failed);
        let columns = Columns::new()
            .time(|r: &Row| r.event.time_ns)
            .keep(move |r| match r.message.is_answer {
                true => !questions && (!failed || r.message.result != 0),
                false => !answers && !failed,
            })
            .pid(|r| r.event.task.pid)
            .comm(|r| &r.event.task.comm)
            .width(15)
            .address("SERVER", self.wide, |r| address(r.event.family as u16, &r.event.server))
            .width(if self.wide { 39 } else { 15 })
            .text("TYPE", |r| r.message.kind().into())
            .key("query_type")
            .width(5)
            .amount("LAT", Unit::Ms, |r| Some(r.event.lat_ns).filter(|_| r.message.is_answer))
            .decimals(2)
            .text("RESULT", |r| r.message.is_answer.then(|| r.message.result()).into())
            .width(8)
            .num("ID", |r| r.message.id)
            .hidden()
            .text("MESSAGE", |r| if r.message.is_answer { "answer" } else { "question" }.into())
            .width(8)
            .hidden()
            .num("NETNS", |r| r.event.netns)
            .left()
            .width(10)
            .hidden()
            .task(|r| &r.event.task)
            .list("ANSWERS", false, |r| {
                Cell::List(r.message.answers.iter().map(|text| text.as_bytes()).collect())
            })
            .unless(|r| !r.message.is_answer)
            .hidden();
        columns.text("NAME", |r| r.message.name.as_str().into())
    }
}
