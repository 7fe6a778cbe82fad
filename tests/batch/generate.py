"""generate.py FOLDER COUNT: writes COUNT invented bulletins in every layout and container that
greffier reads, one in twenty broken, the same each time: 100 files a folder.
"""
import gzip
import json
import pathlib
import random
import sys

PLACES = ["Rocval", "Valnord", "Sainte-Vouze", "Port-Clair", "Montbréant", "Vannes-les-Bois"]
PEOPLE = ["Lina Vasquier", "Anselme Roche", "Solène Kermadec", "Idriss Ouattala", "Maud Tremblay"]
OFFICES = ["la préfète", "le maire", "une porte-parole", "le syndicat", "l’hôpital"]
EVENTS = ["Une digue a cédé", "Un pont s’est effondré", "Le trafic est interrompu",
          "La grève continue", "L’usine ferme",
          "Une tempête approche", "Le tribunal a tranché", "Le match est arrêté"]


def sentence(rng):
    return rng.choice([
        lambda: f"{rng.choice(EVENTS)} à {rng.choice(PLACES)}, selon {rng.choice(OFFICES)}.",
        lambda: f"« Nous restons à {rng.randint(2, 90)} », a déclaré {rng.choice(PEOPLE)} lundi.",
        lambda: f"Le bilan est de {rng.randint(2, 400)} blessés, dont {rng.randint(1, 9)} enfants.",
        lambda: f"Les dégâts atteignent {rng.randint(1, 99)},{rng.randint(1, 9)} millions d’euros.",
        lambda: f"Près de {rng.randint(2, 99)} % des foyers sont sans courant depuis hier soir.",
        lambda: f"À {rng.choice(PLACES)}, {rng.choice(PEOPLE)} a dit attendre « des renforts ».",
    ])()


def paragraph(rng):
    return " ".join(sentence(rng) for _ in range(rng.randint(1, 4)))


def posts(rng):
    clock = rng.randint(600, 1400)
    for _ in range(rng.randint(2, 8)):
        yield clock // 60, clock % 60, rng.choice(EVENTS), paragraph(rng)
        clock -= rng.randint(1, 60)


def article(rng):
    paragraphs = [paragraph(rng) for _ in range(rng.randint(2, 7))]
    return "\n\n".join([rng.choice(EVENTS), *paragraphs]) + "\n"


def live(rng):
    style = rng.choice(["{:02}h{:02}\n{}\n{}\n\n", "{:02}:{:02} - {}\n{}\n\n",
                        "{:02}h{:02} : {}{}"])
    return "".join(style.format(*post) for post in posts(rng))


def page(rng):
    body = "".join(f"<p>{paragraph(rng)}</p>\n" for _ in range(rng.randint(2, 7)))
    title = rng.choice(EVENTS)
    return (f"<!doctype html><html><head><meta charset='utf-8'><title>{title}</title></head>"
            f"<body><nav><a href='/'>Accueil</a></nav><main><h1>{title}</h1>{body}</main>"
            "<footer>Vestra</footer></body></html>")


def live_page(rng):
    updates = [{"@type": "BlogPosting", "headline": title, "articleBody": f"<p>{body}</p>",
                "datePublished": f"2024-03-09T{hour:02}:{minute:02}:00+01:00"}
               for hour, minute, title, body in posts(rng)]
    data = {"@context": "https://schema.org", "@type": "LiveBlogPosting",
            "headline": rng.choice(EVENTS), "datePublished": "2024-03-09T06:00:00+01:00",
            "liveBlogUpdate": updates}
    script = json.dumps(data, ensure_ascii=False)
    return (f"<html><head><script type='application/ld+json'>{script}</script></head>"
            "<body><main><h1>Direct</h1></main></body></html>")


def lines(rng, name):
    return "".join(json.dumps({"id": f"{name}-{i}", "text": article(rng), "date": "2024-03-09"},
                              ensure_ascii=False) + "\n" for i in range(rng.randint(2, 6)))


def broken(rng):
    return rng.choice([
        (".txt", b""),
        (".txt.gz", gzip.compress(article(rng).encode(), mtime=0)[:-9]),
        (".jsonl", b'{"text":"Un."}\n{"text":\n{"id":3}\n'),
        (".html", b"<html><body><p>" + rng.randbytes(300)),
        (".txt", article(rng).encode()[:-3] + b"\xff\xfe\xc3"),
        (".tar", rng.randbytes(100)),
        (".html", ("<div>" * 3000 + paragraph(rng)).encode()),
    ])


def one(rng, name):
    kind = rng.randrange(20)
    if kind == 0:
        return broken(rng)
    if kind < 5:
        return ".txt", live(rng).encode()
    if kind < 9:
        return ".html", page(rng).encode()
    if kind < 12:
        return ".html", live_page(rng).encode()
    if kind < 14:
        return ".txt.gz", gzip.compress(article(rng).encode(), mtime=0)
    if kind < 15:
        return ".txt", article(rng).encode("cp1252", "replace")
    if kind < 16:
        return ".txt", article(rng).encode("utf-16")
    if kind < 17:
        return ".jsonl", lines(rng, name).encode()
    return ".txt", article(rng).encode()


def generate(folder, count):
    rng = random.Random(1)
    for i in range(count):
        name = f"{i:05}"
        ending, content = one(rng, name)
        path = pathlib.Path(folder) / name[:3] / (name + ending)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    generate(sys.argv[1], int(sys.argv[2]))
