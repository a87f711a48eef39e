#!/usr/bin/env python3
"""Draws the pictures that the embedded classifier is judged with besides its own: other shapes, strokes, grounds and light
than the training generator's, by other programs (librsvg for vectors and glyphs of fonts, ImageMagick for grounds, lens and
light). Needs rsvg-convert, convert and the fonts DejaVu Sans and Noto Sans CJK. Usage: draw.py FOLDER
"""
import math
import os
import random
import subprocess
import sys
import tempfile

SIDE = 240
INKS = ["#111", "#1d3fa8", "#b3202a", "#176b3a", "#4b2a7b", "#333b45"]
GLYPHS = {  # class: (character, font)
    "circle": ["●", "○", "◯"], "triangle": ["▲", "△", "▶"], "square": ["■", "□", "◆"], "star": ["★", "☆", "✭"],
    "heart": ["♥", "♡", "❤"], "arrow": ["→", "➔", "⇦"], "cross": ["✚", "✕", "✖"], "moon": ["☾", "☽"],
    "face": ["☺", "☻", "☹"], "house": ["⌂"], "check-mark": ["✓", "✔"], "wave": ["〰"],
    "nothing": ["R", "木", "&", "8g"],
}


def bezier(*points):
    """A path through smooth curves."""
    return "M%s,%s C%s" % (points[0][0], points[0][1], " ".join("%s,%s" % p for p in points[1:]))


def polygon(points):
    return "M" + " L".join("%.1f,%.1f" % p for p in points) + "Z"


def around(n, r, start=-90.0, cx=100, cy=100):
    return [(cx + r * math.cos(math.radians(start + 360 * i / n)), cy + r * math.sin(math.radians(start + 360 * i / n)))
            for i in range(n)]


def shape(kind, rnd):
    """Vector outlines on a square of 200 units: (path, fill rule is allowed)."""
    j = lambda v=6: rnd.uniform(-v, v)
    if kind == "circle":
        k = 80 * 0.5523
        return bezier((100, 20), (100 + k + j(), 20), (180, 100 - k + j()), (180, 100), (180, 100 + k + j()), (100 + k + j(), 180),
                      (100, 180), (100 - k + j(), 180), (20, 100 + k + j()), (20, 100), (20, 100 - k + j()), (100 - k, 20), (103, 21))
    if kind == "triangle":
        return polygon([(100 + j(15), 22 + j()), (182 + j(), 172 + j()), (18 + j(), 168 + j())])
    if kind == "square":
        return polygon([(28 + j(), 28 + j()), (172 + j(), 30 + j()), (170 + j(), 172 + j()), (30 + j(), 170 + j())])
    if kind == "star":
        outer, inner = around(5, 88), around(5, 36, -54)
        return polygon([p for pair in zip(outer, inner) for p in pair])
    if kind == "heart":
        return ("M100,175 C60,140 15,105 18,65 C20,30 70,15 100,58 C130,15 180,30 182,65 C185,105 140,140 100,175Z")
    if kind == "arrow":
        return "M20,%d L170,%d M170,%d L%d,%d M170,%d L%d,%d" % (105, 95, 95, 122, 55, 95, 125, 140)
    if kind == "cross":
        return "M30,30 L170,172 M168,32 L32,170" if rnd.random() < 0.5 else "M100,22 L102,178 M22,98 L178,102"
    if kind == "spiral":
        pts = [(100 + (6 + 4.3 * t) * math.cos(t) , 100 + (6 + 4.3 * t) * math.sin(t)) for t in [i * 0.15 for i in range(120)]]
        return "M" + " L".join("%.1f,%.1f" % p for p in pts)
    if kind == "stripes":
        return " ".join("M15,%d L185,%d" % (20 + 32 * i, 24 + 32 * i + j(4)) for i in range(6))
    if kind == "checkerboard":
        return " ".join("M%d,%d h36 v36 h-36Z" % (10 + 36 * x, 10 + 36 * y) for x in range(5) for y in range(5) if (x + y) % 2 == 0)
    if kind == "dots":
        return " ".join("M%d,%d a13,13 0 1,0 26,0 a13,13 0 1,0 -26,0" % (12 + 48 * x + j(5), 32 + 46 * y + j(5))
                        for x in range(4) for y in range(4))
    if kind == "zigzag":
        return "M15,140 L45,60 L75,142 L105,58 L135,140 L165,60 L188,138"
    if kind == "wave":
        return "M12,100 C27,40 47,40 60,100 S92,160 106,100 S138,40 152,100 S180,160 190,100"
    if kind == "moon":
        return "M130,18 C70,25 35,65 38,110 C42,155 90,190 145,176 C105,165 82,135 82,98 C82,62 102,35 130,18Z"
    if kind == "face":
        return ("M100,16 A84,84 0 1,0 101,16Z M66,72 v18 M134,70 v20 M58,122 C75,160 125,160 142,122")
    if kind == "house":
        return "M32,92 L100,26 L168,92 M44,84 L44,176 L156,176 L156,84 M86,176 L86,128 L116,128 L116,176"
    if kind == "check-mark":
        return "M25,105 C45,120 60,140 72,168 C95,110 130,65 178,28"
    return rnd.choice([
        "M20,60 C60,20 90,160 40,140 S150,30 180,120 S60,190 110,60 S20,120 170,170",
        "M20,60 h40 m12,0 h55 m12,0 h30 M20,92 h70 m12,0 h60 M20,124 h25 m12,0 h80",
        "M10,150 L190,120", "M0,0"])


SOLID = {"checkerboard", "dots"}
CLOSED = {"circle", "triangle", "square", "star", "heart", "moon"}


def svg(kind, index, rnd):
    """The drawing alone, on nothing."""
    ink = rnd.choice(INKS)
    turn = rnd.uniform(-12, 12) if kind in ("heart", "face", "house", "check-mark") else rnd.uniform(-40, 40)
    glyphs = GLYPHS.get(kind, [])
    if index < len(glyphs):
        font = "Noto Sans CJK JP" if glyphs[index] in "木〰" else "DejaVu Sans"
        body = ("<text x='100' y='165' font-size='%d' text-anchor='middle' font-family='%s' fill='%s'>%s</text>"
                % (110 if len(glyphs[index]) > 1 else 180, font, ink, glyphs[index].replace("&", "&amp;")))
        turn /= 2
    else:
        solid = kind in SOLID or (kind in CLOSED and rnd.random() < 0.35)
        body = ("<path d='%s' fill='%s' stroke='%s' stroke-width='%d' stroke-linecap='%s' stroke-linejoin='%s' %s/>"
                % (shape(kind, rnd), ink if solid else "none", "none" if kind in SOLID else ink,
                   rnd.choice([5, 8, 12, 16]), rnd.choice(["round", "butt"]), rnd.choice(["round", "miter"]),
                   "stroke-dasharray='22 5'" if rnd.random() < 0.08 and kind != "dots" else ""))
    scale = rnd.uniform(0.55, 0.95)
    return ("<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' viewBox='0 0 200 200'>"
            "<g transform='translate(%.1f %.1f) rotate(%.1f) scale(%.3f) translate(-100 -100)'>%s</g></svg>"
            % (SIDE, SIDE, 100 + rnd.uniform(-12, 12) * (1 - scale) * 3, 100 + rnd.uniform(-12, 12) * (1 - scale) * 3, turn, scale,
               body))


def ground(file, rnd, seed):
    """A ground of ImageMagick's making."""
    size = "%dx%d" % (SIDE, SIDE)
    choice = rnd.randrange(6)
    base = ["-size", size]
    if choice == 0:
        args = base + ["gradient:#fdfdf8-#cfcbc0"]
    elif choice == 1:
        args = base + ["radial-gradient:#ffffff-#b9c2c8"]
    elif choice == 2:
        args = base + ["-seed", str(seed), "plasma:#efe9da-#d8cdb4", "-blur", "0x3", "-modulate", "104,35"]
    elif choice == 3:
        args = base + ["xc:#f2efe6", "-seed", str(seed), "-attenuate", "0.6", "+noise", "Gaussian", "-blur", "0x1.2"]
    elif choice == 4:
        args = base + ["pattern:verticalsaw", "-resize", size + "!", "-fill", "#e9dfc9", "-colorize", "88"]
    else:
        args = base + ["-seed", str(seed), "plasma:#e2c79a-#c49a62", "-motion-blur", "0x24+8", "-modulate", "104,40"]
    subprocess.run(["convert"] + args + [file], check=True)


def picture(kind, index, file):
    seed = sum(map(ord, kind)) * 97 + index
    rnd = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        drawing, png, paper = (os.path.join(folder, name) for name in ("a.svg", "a.png", "paper.png"))
        with open(drawing, "w", encoding="utf-8") as out:
            out.write(svg(kind, index, rnd))
        subprocess.run(["rsvg-convert", drawing, "-o", png], check=True)
        ground(paper, rnd, seed)
        d = lambda: rnd.randint(0, 22)
        corners = "0,0 %d,%d  %d,0 %d,%d  %d,%d %d,%d  0,%d %d,%d" % (
            d(), d(), SIDE, SIDE - d(), d(), SIDE, SIDE, SIDE - d(), SIDE - d(), SIDE, d(), SIDE - d())
        subprocess.run(["convert", paper, png, "-composite", "-virtual-pixel", "edge", "-distort", "Perspective", corners,
                        "-modulate", "%d,%d" % (rnd.randint(72, 106), rnd.randint(70, 130)),
                        "-blur", "0x%.1f" % rnd.choice([0.3, 0.6, 1.2]), "-seed", str(seed), "-attenuate", "0.2", "+noise", "Gaussian",
                        "-resize", "112x112", "-strip", "-quality", "62", file], check=True)


def main():
    kinds = ["circle", "triangle", "square", "star", "heart", "arrow", "cross", "spiral", "stripes", "checkerboard", "dots",
             "zigzag", "wave", "moon", "face", "house", "check-mark", "nothing"]
    for kind in kinds:
        folder = os.path.join(sys.argv[1], kind.replace("-", " "))
        os.makedirs(folder, exist_ok=True)
        for index in range(6 if kind == "nothing" else 5):
            picture(kind, index, os.path.join(folder, "%s-%d.jpg" % (kind, index)))


main()
