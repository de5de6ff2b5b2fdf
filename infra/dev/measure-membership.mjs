// How quickly three silos get over the death of one, and whether they take a busy one for dead.
//
//   node infra/dev/measure-membership.mjs [--settings 1,2,3,2;2,4,3,2] [--kills N] [--freezes N] [--load SECONDS] [--port N]
//
// A setting is probe time-out in seconds, the longest it is stretched to, missed probes, votes. For each one: ./dev up --silos 3 with it; N times SIGKILL and N times SIGSTOP (40 s) of one silo
// while every figure is read through the front; then all cores saturated for the given time, counting silos that were declared dead. A killed silo stays
// away for 25 s, so that what is measured is how the others notice, not how quickly it comes back. One line of the table in docs/adr/0011 for each.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, get } from "node:http";
import { cpus, loadavg, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const option = (name, otherwise) => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : otherwise);
const settings = option("settings", "5,20,3,2;1,4,3,2;1,2,3,2;1,2,2,2;2,4,3,2").split(";").map(s => s.split(",").map(Number));
const kills = +option("kills", 5), freezes = +option("freezes", 2), loadSeconds = +option("load", 60), port = +option("port", 5097);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const fetchText = (path, limit = 30_000, base = `http://127.0.0.1:${port}`) => new Promise(resolve => {
  const request = get(base + path, { agent, timeout: limit, headers: { accept: "application/json" } }, answer => {
    let text = "";
    answer.setEncoding("utf8").on("data", part => (text += part)).on("end", () => resolve({ status: answer.statusCode, text })).on("error", () => resolve({ status: 0 }));
  });
  request.on("timeout", () => request.destroy()).on("error", () => resolve({ status: 0 }));
});

async function figures() {
  const agency = "/api/v1/agencies/35.08/dinkop-um";
  const card = JSON.parse((await fetchText(`${agency}/scorecards/2019`)).text);
  const codes = card.objectives.flatMap(o => o.indicators.map(i => i.code));
  const years = [2014, 2015, 2016, 2017, 2018, 2019];
  return years.flatMap(year => [`${agency}/scorecards/${year}`, ...codes.map(code => `${agency}/indicators/${code}/${year}/explanation`)]);
}

/** Reads every figure again and again; the moment by which each has answered since the deed is the recovery. */
async function recovery(paths, deed) {
  const errors = [];
  const began = performance.now();
  deed();
  const healed = await Promise.all(paths.map(async path => {
    for (;;) {
      const answer = await fetchText(path);
      if (answer.status === 200) return performance.now() - began;
      errors.push(answer.status);
      if (performance.now() - began > 180_000) return Infinity;
      await sleep(50);
    }
  }));
  return { seconds: Math.max(...healed) / 1000, errors };
}

async function measure([timeout, longest, missed, votes]) {
  const data = mkdtempSync(join(tmpdir(), "kinerja-membership-"));
  const span = seconds => `00:00:${String(seconds).padStart(2, "0")}`;
  const dev = spawn("bash", [join(root, "dev"), "up", "--silos", "3", "--port", port, "--data", data, "--restart-after", "25"], {
    cwd: root,
    env: { ...process.env, Kinerja__Membership__ProbeTimeout: span(timeout), Kinerja__Membership__LongestProbe: span(longest), Kinerja__Membership__MissedProbes: missed, Kinerja__Membership__Votes: votes },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const gone = new Promise(resolve => dev.once("exit", resolve));
  try {
    await new Promise((resolve, reject) => {
      let said = "";
      dev.stdout.on("data", part => (said += part).includes("Kinerja.Cloud runs") && resolve());
      gone.then(() => reject(new Error(`./dev up ended: ${said}`)));
    });
    const pid = silo => +readFileSync(join(data, `silo-${silo}.pid`), "utf8");
    const paths = await figures();
    const healthy = async () => {
      const answers = [1, 2, 3].map(silo => fetchText("/health", 3_000, readFileSync(join(data, `silo-${silo}.url`), "utf8").trim()));
      return (await Promise.all(answers)).every(a => a.status === 200);
    };
    const whole = async () => {
      // Three silos again, every figure awake somewhere.
      while (!(await healthy())) await sleep(500);
      for (let i = 0; i < 2; i++) await Promise.all(paths.map(p => fetchText(p)));
    };
    const log = () => readFileSync(join(data, "dev.log"), { encoding: "utf8", flag: "a+" }).split("\n").filter(Boolean);

    const killed = [], frozen = [], errors = [];
    for (let i = 0; i < kills; i++) {
      await whole();
      const victim = pid(1 + (i % 3)), result = await recovery(paths, () => process.kill(victim, "SIGKILL"));
      killed.push(result.seconds);
      errors.push(...result.errors);
      await sleep(27_000);
    }
    for (let i = 0; i < freezes; i++) {
      await whole();
      const victim = pid(1 + (i % 3)), began = performance.now();
      const result = await recovery(paths, () => process.kill(victim, "SIGSTOP"));
      frozen.push(result.seconds);
      errors.push(...result.errors);
      await sleep(Math.max(0, 40_000 - (performance.now() - began)));
      process.kill(victim, "SIGCONT");
      await sleep(35_000);
    }
    let evicted = 0, load = 0;
    if (loadSeconds > 0) {
      await whole();
      const before = log().length;
      const burners = Array.from({ length: 2 * cpus().length }, () => spawn(process.execPath, ["-e", "for(;;);"], { stdio: "ignore" }));
      const until = performance.now() + 1000 * loadSeconds;
      while (performance.now() < until) await Promise.all(paths.map(p => fetchText(p)));
      load = loadavg()[0];
      burners.forEach(b => b.kill("SIGKILL"));
      await sleep(5_000);
      evicted = log().length - before;
    }
    const show = list => list.length ? `${list.map(s => s.toFixed(1)).sort((a, b) => a - b).join(" ")}` : "–";
    const kinds = [...new Set(errors)].map(e => `${errors.filter(x => x === e).length} × ${e}`).join(", ") || "none";
    console.log(`| ${timeout} s | ${longest} s | ${missed} | ${votes} | ${show(killed)} | ${show(frozen)} | ${evicted} in ${loadSeconds} s (load ${load.toFixed(0)}) | ${kinds} |`);
  } finally {
    dev.kill("SIGTERM");
    await gone;
    rmSync(data, { recursive: true, force: true });
  }
}

console.log(`| probe | stretched to | missed | votes | after SIGKILL, s | after SIGSTOP, s | taken for dead under load | answers other than 200 |\n|---|---|---|---|---|---|---|---|`);
for (const setting of settings) await measure(setting);
