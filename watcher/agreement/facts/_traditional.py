"""Traditional characters of the trade's vocabulary and their simplified forms, one to one.

Only what our patterns can meet is listed: the table serves matching and is no converter.
"""

_PAIRS = (
    "協协 議议 條条 約约 訂订 變变 動动 調调 內内 權权 義义 務务 責责 賠赔 償偿 額额 費费 總总 計计 當当 過过 個个 訴诉 訟讼 終终 結结 續续 "
    "繳缴 納纳 達达 運运 營营 業业 網网 電电 郵邮 發发 載载 處处"
)

SIMPLIFIED_OF: dict[int, str] = {ord(pair[0]): pair[1] for pair in _PAIRS.split()}
