"""Settings from the environment, each with the prefix HUB_."""

from pathlib import Path
from typing import Self

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from hub.edge import Edge, networks, origins, sources
from hub.quota import CONCURRENT, DENIALS_MINUTE, REQUESTS_MINUTE, Allowance

PREFIX = "HUB_"
WANTED = {
    "instance": "one to 31 small letters, digits and underscores, a letter first",
    "port": "a number from 1 to 65535",
    "proxies": "addresses and networks such as 10.0.0.0/8, separated by commas",
    "origins": "origins such as https://portal.example.rs, separated by commas",
    "sources": "names and addresses such as chips=https://chips.example.rs/find, with commas",
    "source_tokens": "names of HUB_SOURCES and their tokens such as chips=..., with commas",
    "caller_requests": "a number from 0",
    "caller_concurrent": "a number from 0",
    "caller_denials": "a number from 0",
}


class SettingsError(Exception):
    """A setting cannot be used; the text names it, says what to write, and repeats no value."""


class Settings(BaseSettings):
    """What an operator may set; README says when."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, frozen=True, env_ignore_empty=True)

    database_url: SecretStr | None = Field(
        None,
        description="postgresql:// URL of the migrating login; without it a server is embedded.",
    )
    login_secret: SecretStr | None = Field(
        None,
        description="At least 32 characters; the application logins' passwords derive from it.",
    )
    instance: str = Field(
        "hub", pattern=r"^[a-z][a-z0-9_]{0,30}$", description="Prefix of the logins' names."
    )
    home: Path | None = Field(None, description="Where the embedded server keeps its data.")
    pg_bin: Path | None = Field(None, description="Server binaries to use instead of the wheel's.")
    host: str = Field("127.0.0.1", description="Address to listen on.")
    port: int = Field(8000, ge=1, le=65_535, description="Port to listen on.")
    issuer: str | None = Field(
        None, description="Issuer of tokens; without it the one for development."
    )
    audience: str = Field("register-hub", description="Audience that tokens must name.")
    key_set: Path | None = Field(None, description="File with the issuer's public keys (JWKS).")
    proxies: str = Field(
        "", description="Proxies whose X-Forwarded-For says who asks: addresses and networks."
    )
    origins: str = Field(
        "", description="Origins of other sites' pages that browsers let read answers (CORS)."
    )
    sources: str = Field(
        "", description="Other registers that answer fields: name=https://..., with commas."
    )
    source_tokens: SecretStr = Field(
        SecretStr(""), description="What proves to a source who asks: name=token, with commas."
    )
    caller_requests: int = Field(
        REQUESTS_MINUTE, ge=0, description="Requests a minute that one caller may send; 0: any."
    )
    caller_concurrent: int = Field(
        CONCURRENT, ge=0, description="Requests of one caller at one time; 0: any."
    )
    caller_denials: int = Field(
        DENIALS_MINUTE, ge=0, description="Refusals a minute after which a caller waits; 0: any."
    )

    @field_validator("proxies")
    @classmethod
    def _are_networks(cls, text: str) -> str:
        networks(text)
        return text

    @field_validator("origins")
    @classmethod
    def _are_origins(cls, text: str) -> str:
        origins(text)
        return text

    @field_validator("sources")
    @classmethod
    def _are_sources(cls, text: str) -> str:
        sources(text, "")
        return text

    @field_validator("source_tokens")
    @classmethod
    def _are_tokens(cls, text: SecretStr, info: ValidationInfo) -> SecretStr:
        sources(info.data.get("sources", ""), text.get_secret_value())
        return text

    @property
    def edge(self) -> Edge:
        """What surrounds the endpoint."""
        allowance = Allowance(self.caller_requests, self.caller_concurrent, self.caller_denials)
        asked = sources(self.sources, self.source_tokens.get_secret_value())
        return Edge(allowance, networks(self.proxies), origins(self.origins), asked)

    @classmethod
    def read(cls) -> Self:
        """The settings of this environment; SettingsError where one cannot be used."""
        try:
            return cls()
        except ValidationError as error:
            names = [str(fault["loc"][0]) for fault in error.errors(include_input=False)]
            lines = (f"{PREFIX}{name.upper()} is {WANTED.get(name, 'text')}" for name in names)
            raise SettingsError("; ".join(lines) + ". Correct it, or unset it.") from None
