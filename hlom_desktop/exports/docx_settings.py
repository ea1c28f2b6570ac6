"""Settings of a Word document that the library that writes it does not know."""

from __future__ import annotations

from typing import Any

from docx.document import Document

_HYPHENS_BEFORE = """
w:consecutiveHyphenLimit w:hyphenationZone w:doNotHyphenateCaps w:showEnvelope w:summaryLength w:clickAndTypeStyle
w:defaultTableStyle w:evenAndOddHeaders w:bookFoldRevPrinting w:bookFoldPrinting w:bookFoldPrintingSheets
w:drawingGridHorizontalSpacing w:drawingGridVerticalSpacing w:displayHorizontalDrawingGridEvery
w:displayVerticalDrawingGridEvery w:doNotUseMarginsForDrawingGridOrigin w:drawingGridHorizontalOrigin
w:drawingGridVerticalOrigin w:doNotShadeFormData w:noPunctuationKerning w:characterSpacingControl w:printTwoOnOne
w:strictFirstAndLastChars w:noLineBreaksAfter w:noLineBreaksBefore w:savePreviewPicture
w:doNotValidateAgainstSchema w:saveInvalidXml w:ignoreMixedContent w:alwaysShowPlaceholderText
w:doNotDemarcateInvalidXml w:saveXmlDataOnly w:useXSLTWhenSaving w:saveThroughXslt w:showXMLTags
w:alwaysMergeEmptyNamespace w:updateFields w:hdrShapeDefaults w:footnotePr
"""
_NOTES_BEFORE = """
w:endnotePr w:compat w:docVars w:rsids m:mathPr w:attachedSchema w:themeFontLang w:clrSchemeMapping
w:doNotIncludeSubdocsInStats w:doNotAutoCompressPictures w:forceUpgrade w:captions w:readModeInkLockDown
w:smartTagType w:schemaLibrary w:shapeDefaults w:doNotEmbedSmartTags w:decimalSymbol w:listSeparator
"""


def set_setting(document: Document, setting: Any) -> None:
    """Put `w:footnotePr` or `w:autoHyphenation` where the schema (ECMA-376, part 1, CT_Settings) has its place."""
    settings: Any = document.settings.element
    for old in settings.findall(setting.tag):
        settings.remove(old)
    hyphens = setting.tag.endswith("}autoHyphenation")
    settings.insert_element_before(setting, *(_HYPHENS_BEFORE * hyphens + _NOTES_BEFORE).split())
