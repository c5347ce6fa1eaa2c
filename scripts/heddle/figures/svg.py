"""A figure as SVG, for a file of its own or inlined in a page: unique ids, a title, system fonts."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import io
import re
from xml.etree import ElementTree

from matplotlib.figure import Figure

from heddle.figures.style import STRUCK

_SVG, _XLINK = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xlink"
_HREF = f"{{{_XLINK}}}href"
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_LONG = re.compile(r"-?\d+\.\d{3,}")
_FONT = re.compile(r"font: (?:(\w+) )?([\d.]+px) [^;]*(;|$)")
_ROOT = ("font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, "
         "'DejaVu Sans', sans-serif; stroke-linejoin: round")

ElementTree.register_namespace("", _SVG)
ElementTree.register_namespace("xlink", _XLINK)


def render(figure: Figure, name: str, title: str, description: str) -> str:
    """`name` is unique in the page, since ids of several inlined figures would collide without it; and short,
    since it is repeated in each of them.
    """
    out = io.BytesIO()
    figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None, "Format": None,
                                                "Type": None})
    root = ElementTree.fromstring(out.getvalue())
    _drop(root, f"{{{_SVG}}}metadata")
    _strike(root)
    # A style element inside an inlined figure would apply to the whole page.
    for defs in root.iter(f"{{{_SVG}}}defs"):
        _drop(defs, f"{{{_SVG}}}style")
    # In the order of the document, so that the same data give the same bytes.
    used = dict.fromkeys(found for element in root.iter() for found in _references(element))
    short = {old: f"{name}-{at}" for at, old in enumerate(used)}
    for element in root.iter():
        _tidy(element, short)
    _unwrap(root)
    _share(root)
    # In proportion to its width, text has the same size in all figures of a page.
    root.set("style", f"{_ROOT}; max-width: {figure.get_figwidth() * 6.3:.0f}rem")
    root.set("role", "img")
    root.set("aria-labelledby", f"{name}-t {name}-d")
    for place, (kind, text) in enumerate((("title", title), ("desc", description))):
        element = ElementTree.Element(f"{{{_SVG}}}{kind}", {"id": f"{name}-{kind[0]}"})
        element.text = text
        root.insert(place, element)
    return ElementTree.tostring(root, encoding="unicode") + "\n"


def _strike(root: ElementTree.Element) -> None:
    for group in root.iter(f"{{{_SVG}}}g"):
        if group.get("id") == STRUCK:
            for text in group.iter(f"{{{_SVG}}}text"):
                text.set("style", f"{text.get('style', '')}; text-decoration: line-through")


def _drop(parent: ElementTree.Element, tag: str) -> None:
    for child in parent.findall(tag):
        parent.remove(child)


def _references(element: ElementTree.Element) -> list[str]:
    found = [m for value in element.attrib.values() for m in _REFERENCE.findall(value)]
    return found + ([element.get(_HREF, "")[1:]] if _HREF in element.attrib else [])


def _tidy(element: ElementTree.Element, short: dict[str, str]) -> None:
    """Unique ids, two digits after the point, the page's font."""
    for key, value in list(element.attrib.items()):
        if key == "id":
            if value in short:
                element.set(key, short[value])
            else:
                del element.attrib[key]
        elif key == _HREF:
            element.set(key, f"#{short[value[1:]]}")
        elif key == "transform" and value.startswith("rotate(-0 "):
            del element.attrib[key]
        else:
            value = _REFERENCE.sub(lambda m: f"url(#{short[m[1]]})", value)
            # A hundredth of a point is finer than any screen, and a third of the size.
            value = _LONG.sub(lambda m: f"{float(m[0]):.2f}".rstrip("0").rstrip("."), value)
            if key == "style":
                value = _FONT.sub(_font, value).replace("; ", ";").replace(": ", ":")
            element.set(key, " ".join(value.split()))
    element.tail = None
    if element.text is not None and not element.text.strip():
        element.text = None


def _font(found: re.Match[str]) -> str:
    weight = f"; font-weight: {found[1]}" if found[1] else ""
    return f"font-size: {found[2]}{weight}{found[3]}"


def _share(root: ElementTree.Element) -> None:
    """Removes invisible frames; moves a style that all markers of a line repeat to their group."""
    for element in root.iter():
        for child in list(element):
            if child.get("style") == "fill:none":
                element.remove(child)
        styles = {child.get("style") for child in element if child.tag == f"{{{_SVG}}}use"}
        if len(styles) == 1 and all(child.tag == f"{{{_SVG}}}use" for child in element):
            element.set("style", styles.pop() or "")
            for child in element:
                del child.attrib["style"]


def _unwrap(parent: ElementTree.Element) -> None:
    """Replaces groups without attributes by their content."""
    for child in list(parent):
        _unwrap(child)
        if child.tag in (f"{{{_SVG}}}g", f"{{{_SVG}}}defs") and not child.attrib \
                and (child.tag.endswith("}g") or not len(child)):
            at = list(parent).index(child)
            parent.remove(child)
            for offset, grandchild in enumerate(list(child)):
                parent.insert(at + offset, grandchild)
