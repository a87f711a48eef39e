"""Makes the golden values of ResamplerTest, PreprocessorTest and ImageDecoderTest and the small encoded pictures of the last.

Run once, by hand, in this folder: python3 golden.py. Needs Pillow (with WebP) and NumPy; the versions used are in the first line
of the CSV files. Nothing here runs when the project is built. The pictures are arithmetic (see pattern), so there is no source
file; TestPictures.java draws the same pictures.
"""
import binascii
import struct
import numpy
import PIL
from PIL import Image

VERSIONS = "# Pillow %s, NumPy %s" % (PIL.__version__, numpy.__version__)
KERNELS = {"nearest": Image.NEAREST, "bilinear": Image.BILINEAR, "bicubic": Image.BICUBIC}


def pattern(width, height):
    """Red: noise of squares and products. Green: a ramp. Blue: a checkerboard of 8 pixels."""
    y, x = numpy.mgrid[0:height, 0:width].astype(numpy.int64)
    red = (x * x * 3 + y * y * 5 + x * y * 7) & 255
    green = (x * 255) // max(1, width - 1)
    blue = (((x >> 3) ^ (y >> 3)) & 1) * 255
    return Image.fromarray(numpy.stack([red, green, blue], axis=2).astype(numpy.uint8), "RGB")


def crc(data):
    return "%08x" % binascii.crc32(data)


def sample(image, x, y):
    return image.convert("RGB").getpixel((x, y))


def samples(image):
    """Three pixels, readable when a checksum differs: the first, the middle one, the last."""
    w, h = image.size
    return " ".join("%02x%02x%02x" % sample(image, x, y) for x, y in ((0, 0), (w // 2, h // 2), (w - 1, h - 1)))


# ---- Image.resize of whole pictures
SIZES = [(640, 480, 341, 256), (640, 480, 224, 224), (333, 517, 256, 397), (100, 37, 691, 256), (1, 1, 5, 7), (7, 3, 3, 7),
         (1500, 8, 96, 64), (8, 1500, 64, 96), (224, 224, 256, 256), (257, 256, 256, 256), (640, 480, 28, 28),
         (1024, 625, 419, 256), (31, 17, 640, 3), (2, 2, 300, 200), (2000, 1500, 50, 40), (299, 299, 299, 100)]

with open("resize-golden.csv", "w") as out:
    print(VERSIONS, file=out)
    print("width,height,to_width,to_height,kernel,crc32_rgb,first_middle_last", file=out)
    for w, h, tw, th in SIZES:
        for kernel, code in KERNELS.items():
            resized = pattern(w, h).resize((tw, th), code)
            print("%d,%d,%d,%d,%s,%s,%s" % (w, h, tw, th, kernel, crc(resized.tobytes()), samples(resized)), file=out)


# ---- preprocessing, with the rules of torchvision.transforms (functional.py) written out
def short_side(image, size, code):
    w, h = image.size
    short, long = (w, h) if w <= h else (h, w)
    new_short, new_long = size, int(size * long / short)
    return image.resize((new_short, new_long) if w <= h else (new_long, new_short), code)


def center_crop(image, width, height):
    w, h = image.size
    top = int(round((h - height) / 2.0))
    left = int(round((w - width) / 2.0))
    return image.crop((left, top, left + width, top + height))


def letterbox(image, width, height, code, fill):
    w, h = image.size
    scale = min(width / w, height / h)
    inner = image.resize((max(1, int(round(w * scale))), max(1, int(round(h * scale)))), code)
    canvas = Image.new(image.mode, (width, height), fill if image.mode == "L" else (fill,) * 3)
    canvas.paste(inner, ((width - inner.size[0]) // 2, (height - inner.size[1]) // 2))
    return canvas


IMAGE_NET = ([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])


def tensor(image, mean, std):
    """ToTensor and Normalize in float32: HWC to CHW, / 255, - mean, / std."""
    array = numpy.asarray(image, numpy.uint8)
    array = array[:, :, None] if array.ndim == 2 else array
    chw = array.transpose(2, 0, 1).astype(numpy.float32) / numpy.float32(255)
    m = numpy.array(mean, numpy.float32)[:, None, None]
    s = numpy.array(std, numpy.float32)[:, None, None]
    return ((chw - m) / s).astype("<f4")


CASES = [(640, 480), (480, 640), (333, 517), (517, 333), (256, 256), (255, 257), (100, 37), (37, 100), (1, 1), (2000, 5),
         (224, 224), (1023, 767)]
RULES = [("shortSide:256", 224, 224), ("shortSide:146", 128, 128), ("shortSide:342", 299, 299), ("shortSide:37", 30, 21),
         ("stretch:224x224", 224, 224), ("stretch:256x256", 224, 224), ("stretch:28x28", 28, 28), ("letterbox:114", 160, 96)]

with open("preprocess-golden.csv", "w") as out:
    print(VERSIONS, file=out)
    print("width,height,rule,to_width,to_height,kernel,channels,crc32_pixels,crc32_float32_nchw,first_middle_last", file=out)
    for w, h in CASES:
        for rule, tw, th in RULES:
            for kernel, channels in (("bilinear", "rgb"), ("bicubic", "rgb"), ("bilinear", "gray")):
                image = pattern(w, h)
                if channels == "gray":
                    image = image.convert("L")
                name, value = rule.split(":")
                if name == "shortSide":
                    image = center_crop(short_side(image, int(value), KERNELS[kernel]), tw, th)
                elif name == "stretch":
                    sw, sh = value.split("x")
                    image = center_crop(image.resize((int(sw), int(sh)), KERNELS[kernel]), tw, th)
                else:
                    image = letterbox(image, tw, th, KERNELS[kernel], int(value))
                numbers = tensor(image, *(IMAGE_NET if channels == "rgb" else ([0.0], [1.0])))
                print("%d,%d,%s,%d,%d,%s,%s,%s,%s,%s" % (w, h, rule, tw, th, kernel, channels,
                                                         crc(image.convert("RGB").tobytes()), crc(numbers.tobytes()),
                                                         samples(image)), file=out)


# ---- encoded pictures that Java cannot write
def cmyk():
    y, x = numpy.mgrid[0:40, 0:48].astype(numpy.int64)
    inks = numpy.stack([x * 5, y * 6, (x + y) * 2, (x * y) // 12], axis=2) & 255
    return Image.fromarray(inks.astype(numpy.uint8), "CMYK")


def without_adobe(jpeg):
    """Cuts the segment APP14 out."""
    at = jpeg.index(b"\xff\xee")
    return jpeg[:at] + jpeg[at + 2 + struct.unpack(">H", jpeg[at + 2:at + 4])[0]:]


def as_ycck(jpeg):
    """Sets the color transform of the segment APP14 to 2: the same numbers, read as YCCK."""
    at = jpeg.index(b"Adobe") + 11
    return jpeg[:at] + b"\x02" + jpeg[at + 1:]


def write(name, data):
    with open(name, "wb") as out:
        out.write(data)


cmyk().save("cmyk-adobe.jpg", quality=90)
with open("cmyk-adobe.jpg", "rb") as file:
    adobe = file.read()
write("cmyk-plain.jpg", without_adobe(adobe))
write("ycck-adobe.jpg", as_ycck(adobe))
picture = pattern(48, 40)
picture.save("lossless.webp", lossless=True, exact=True)
picture.save("lossy.webp", quality=80)
alpha = picture.copy()
alpha.putalpha(Image.fromarray((numpy.mgrid[0:40, 0:48][1] * 5).astype(numpy.uint8), "L"))
alpha.save("alpha.webp", lossless=True, exact=True)
exif = Image.Exif()
exif[0x0112] = 6
picture.save("turned.webp", lossless=True, exact=True, exif=exif)
picture.save("turned.png", exif=exif)
picture.save("animated.webp", save_all=True, append_images=[picture.rotate(180)], lossless=True)
picture.save("progressive.jpg", quality=85, progressive=True, subsampling=2)
picture.save("baseline.jpg", quality=85, subsampling=2)
picture.convert("L").save("gray.jpg", quality=85)

with open("decode-golden.csv", "w") as out:
    print(VERSIONS, file=out)
    print("file,width,height,crc32_rgb,first_middle_last", file=out)
    for name in ("cmyk-adobe.jpg", "cmyk-plain.jpg", "ycck-adobe.jpg", "lossless.webp", "lossy.webp", "progressive.jpg",
                 "baseline.jpg", "gray.jpg"):
        image = Image.open(name).convert("RGB")
        print("%s,%d,%d,%s,%s" % ((name,) + image.size + (crc(image.tobytes()), samples(image))), file=out)
