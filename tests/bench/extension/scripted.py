# SPDX-License-Identifier: MPL-2.0
"""KPI.RATE as a Python add-in, as far as the benchmark's texts need it: numbers with commas, a sign and a counter, the
condition words, and the ratio."""

import re

import unohelper
from org.kpisheet.benchmark import XScripted

NUMBER = re.compile(r"([△▲-]?)\s*([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)\s*(千|万|億)?([^0-9]*)")
MULTIPLIERS = {None: 1, "千": 1e3, "万": 1e4, "億": 1e8}


def number(value):
    """The number and whether lower is better."""
    if isinstance(value, float):
        return value, False
    match = NUMBER.fullmatch(value.strip())
    if not match:
        raise ValueError(value)
    sign, digits, multiplier, words = match.groups()
    result = float(digits.replace(",", "")) * MULTIPLIERS[multiplier] * (-1 if sign else 1)
    if words.startswith(("%", "％")):
        result /= 100
    return result, words.endswith(("以下", "未満"))


class ScriptedFunctions(unohelper.Base, XScripted):
    def __init__(self, context):
        self.context = context

    def scripted(self, actual, target, base, method, better):
        reached, _ = number(actual)
        wanted, lower = number(target)
        return (2 * wanted - reached) / wanted if lower else reached / wanted


g_ImplementationHelper = unohelper.ImplementationHelper()
g_ImplementationHelper.addImplementation(
    ScriptedFunctions, "org.kpisheet.benchmark.ScriptedFunctions", ("org.kpisheet.benchmark.Scripted",))
