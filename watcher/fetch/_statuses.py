"""What an HTTP status other than success means for a watcher, and who stands behind a refusal. Pure."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from watcher.fetch._obstacles import Obstacle
from watcher.model import Bilingual

LONGEST_WAIT = timedelta(days=7)
"""A host may ask for more; nobody wants a source forgotten for longer."""

COOL_DOWN = 60.0
"""How long somebody who answers 429 without saying when is left alone, in seconds."""

RETRIABLE = frozenset({408, 425, 500, 502, 503, 504})
TRANSIENT = RETRIABLE | {202, 403, 429}
"""202 and 403 often come from bot checks that look away an hour later."""


class Signature(NamedTuple):
    """How a protective service gives itself away in the headers of a refusal."""

    header: str
    part: str
    service: str


SIGNATURES = (
    Signature("cf-mitigated", "", "Cloudflare"),
    Signature("cf-ray", "", "Cloudflare"),
    Signature("server", "cloudflare", "Cloudflare"),
    Signature("x-amzn-waf-action", "", "AWS WAF"),
    Signature("server", "awselb", "AWS"),
    Signature("server", "akamaighost", "Akamai"),
    Signature("x-iinfo", "", "Imperva"),
    Signature("x-sucuri-id", "", "Sucuri"),
    Signature("x-datadome", "", "DataDome"),
    Signature("server", "yunjiasu", "百度云加速 (Baidu Yunjiasu)"),
    Signature("server", "edgeone", "腾讯云 EdgeOne (Tencent EdgeOne)"),
    Signature("eo-log-uuid", "", "腾讯云 EdgeOne (Tencent EdgeOne)"),
    Signature("server", "stgw", "腾讯云网关 (Tencent gateway)"),
    Signature("x-tengine-error", "", "阿里云 WAF (Aliyun WAF)"),
    Signature("set-cookie", "acw_tc=", "阿里云 WAF (Aliyun WAF)"),
    Signature("set-cookie", "aliyungf_tc=", "阿里云 WAF (Aliyun WAF)"),
    Signature("server", "safeline", "长亭雷池 (SafeLine)"),
    Signature("server", "huaweicloudwaf", "华为云 WAF (Huawei Cloud WAF)"),
    Signature("set-cookie", "hwwafsesid=", "华为云 WAF (Huawei Cloud WAF)"),
)


def protector(headers: Mapping[str, str]) -> str | None:
    """The service that seems to have written this refusal."""
    for signature in SIGNATURES:
        value = headers.get(signature.header)
        if value is not None and signature.part in value.lower():
            return signature.service
    return None


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """``Retry-After`` as seconds or as a date (RFC 9110, 10.2.3), between nothing and ``LONGEST_WAIT``."""
    value = headers.get("retry-after", "").strip()
    if not value:
        return None
    if value.isascii() and value.isdigit():
        return min(timedelta(seconds=int(value[:9])), LONGEST_WAIT)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return min(max(moment - now, timedelta()), LONGEST_WAIT)


def rest_wanted(status: int, headers: Mapping[str, str], now: datetime) -> float:
    """Seconds for which we are asked to stay away by this answer."""
    if status not in {429, 503}:
        return 0
    wait = retry_after(headers, now)
    if wait is not None:
        return wait.total_seconds()
    return COOL_DOWN if status == 429 else 0


def asked_to_wait(host: str, seconds: float) -> Obstacle:
    return Obstacle(
        "http",
        Bilingual(
            f"{host} 要求 {seconds:.0f} 秒内不再访问，已照办。",
            f"{host} asked to be left alone for another {seconds:.0f} s, and is.",
        ),
        transient=True,
        retry_after=timedelta(seconds=seconds),
    )


def from_status(status: int, headers: Mapping[str, str], host: str, now: datetime) -> Obstacle:
    """Any status that is no page and no redirect."""
    wait = retry_after(headers, now)
    return Obstacle(
        "http",
        _message(status, headers, host),
        transient=status in TRANSIENT or status >= 500,
        status=status,
        retry_after=wait,
        retriable=status in RETRIABLE or (status == 429 and wait is not None),
    )


def _message(status: int, headers: Mapping[str, str], host: str) -> Bilingual:
    if status in {202, 403, 429, 503}:
        return _refused(status, protector(headers), host)
    if status == 401:
        return Bilingual(
            f"{host} 要求登录（401）；请换用公开的地址。", f"{host} asks for a log-in (401); use a public address."
        )
    if status in {404, 410}:
        return Bilingual(
            f"{host} 上没有这个页面（{status}）；协议可能已迁移或撤下，请核对地址。",
            f"{host} has no such page ({status}); the agreement may have moved or been withdrawn: check the address.",
        )
    if status >= 500:
        return Bilingual(f"{host} 自身出错（{status}）。", f"{host} has an error of its own ({status}).")
    return Bilingual(f"{host} 返回了状态 {status}，没有页面。", f"{host} answered {status} and no page.")


def _refused(status: int, service: str | None, host: str) -> Bilingual:
    seen_zh, seen_en = (f"，可见 {service} 的特征", f"; signature seen: {service}") if service else ("", "")
    if status == 429:
        return Bilingual(
            f"{host} 嫌我们来得太勤（429{seen_zh}）；请放宽检查间隔或调大 pause。",
            f"{host} finds our visits too frequent (429{seen_en}); look less often or raise `pause`.",
        )
    if status == 503 and service is None:
        return Bilingual(f"{host} 暂时不可用（503）。", f"{host} is unavailable for now (503).")
    return Bilingual(
        f"源站拒绝了我们（{status}{seen_zh}），并非本机配置有误；可请对方放行 user_agent、改用代理，"
        "或设 render = true。",
        f"The origin refuses us ({status}{seen_en}); nothing is wrong here. Ask it to admit our user agent, "
        "use a proxy, or set `render = true`.",
    )
