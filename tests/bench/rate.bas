' SPDX-License-Identifier: MPL-2.0
' KPI.RATE in Basic, as far as the benchmark's texts need it: numbers with commas, a sign and a counter, the condition
' words, and the ratio.

Function BasicRate(actual, target)
    Dim reached As Double, wanted As Double
    reached = NumberIn(actual)
    wanted = NumberIn(target)
    If EndsWith(target, "以下") Or EndsWith(target, "未満") Then
        BasicRate = (2 * wanted - reached) / wanted
    Else
        BasicRate = reached / wanted
    End If
End Function

Function NumberIn(value) As Double
    Dim text As String, digits As String, letter As String
    Dim at As Long, factor As Double
    text = Trim(value)
    factor = 1
    If Left(text, 1) = "△" Or Left(text, 1) = "▲" Or Left(text, 1) = "-" Then
        factor = -1
        text = Mid(text, 2)
    End If
    For at = 1 To Len(text)
        letter = Mid(text, at, 1)
        If letter Like "[0-9.]" Then
            digits = digits & letter
        ElseIf letter <> "," Then
            Exit For
        End If
    Next at
    Select Case letter
        Case "千": factor = factor * 1000
        Case "万": factor = factor * 10000
        Case "億": factor = factor * 100000000
        Case "%", "％": factor = factor / 100
    End Select
    NumberIn = Val(digits) * factor
End Function

Function EndsWith(text, word) As Boolean
    EndsWith = Right(text, Len(word)) = word
End Function
