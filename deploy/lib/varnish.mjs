/** Varnish: an own edge before the origin. Headers come from the origin; what is said here is how long they are kept. */
import { WEEK } from './rules.mjs';

/** @param {string} address @returns {{ host: string, port: string }} */
function split(address) {
	const at = address.lastIndexOf(':');
	return { host: address.slice(0, at), port: address.slice(at + 1) };
}

/**
 * @param {import('./settings.mjs').Settings} settings
 * @returns {Record<string, string>} files by their names
 */
export function varnishFiles({ base, listen, edge }) {
	const { host, port } = split(listen);
	const text = `vcl 4.1;

import std;

# An own edge: keeps what the origin gave, for a week if the origin is dead. Started with:
# varnishd -a ${edge} -f <this file> -s malloc,256m

backend origin {
	.host = "${host}";
	.port = "${port}";
	.connect_timeout = 2s;
	.first_byte_timeout = 10s;
	.between_bytes_timeout = 5s;
	.probe = {
		.url = "${base}data/latest.json";
		.interval = 2s;
		.timeout = 1s;
		.window = 4;
		.threshold = 2;
		.initial = 2;
	}
}

# Who may ban.
acl house {
	"127.0.0.1";
	"::1";
}

sub simplify {
	# Files do not depend on these. A query goes back onto a redirect: an embed’s settings are in it.
	unset req.http.Cookie;
	unset req.http.Authorization;
	unset req.http.X-Query;
	if (req.url ~ "\\?.") {
		set req.http.X-Query = regsub(req.url, "^[^?]*", "");
	}
	set req.url = regsub(req.url, "\\?.*$", "");

	# One of three, kept apart: what the origin has beside each file.
	if (req.http.Accept-Encoding ~ "(?i)(^|[ ,])br(?! *; *q=0(\\.0*)? *($|,))") {
		set req.http.X-Encoding = "br";
	} elseif (req.http.Accept-Encoding ~ "(?i)(^|[ ,])gzip(?! *; *q=0(\\.0*)? *($|,))") {
		set req.http.X-Encoding = "gzip";
	} else {
		unset req.http.X-Encoding;
	}
}

sub vcl_recv {
	# curl -X BAN 'http://127.0.0.1:6081${base}charts/.*': a regular expression of a whole path. A proxy before
	# the edge would make every reader local: what was passed on by one may not ban.
	if (req.method == "BAN") {
		if (client.ip !~ house || req.http.X-Forwarded-For != "" + client.ip) {
			return (synth(403, "Forbidden"));
		}
		if (std.ban("obj.http.X-Path ~ ^(?:" + req.url + ")$")) {
			return (synth(200, "Banned"));
		}
		return (synth(400, std.ban_error()));
	}
	if (req.method != "GET" && req.method != "HEAD") {
		return (synth(405, "Method Not Allowed"));
	}

	# Once, and not again when a request starts anew: Varnish rewrites Accept-Encoding in between.
	if (req.restarts == 0) {
		call simplify;
	}

	# While the origin lives, what is old is renewed behind the reader’s back for a minute, then waited for.
	if (req.restarts == 0 && std.healthy(req.backend_hint)) {
		set req.grace = 60s;
	} else {
		set req.grace = ${WEEK}s;
	}
	return (hash);
}

sub vcl_hash {
	hash_data(req.http.X-Encoding);
}

sub vcl_backend_fetch {
	unset bereq.http.X-Query;
	if (bereq.http.X-Encoding) {
		set bereq.http.Accept-Encoding = bereq.http.X-Encoding;
	} else {
		unset bereq.http.Accept-Encoding;
	}
}

sub vcl_backend_response {
	unset beresp.http.Set-Cookie;
	set beresp.http.X-Path = bereq.url;

	# A fault of the origin never takes the place of what is kept: vcl_synth goes on from here.
	if (beresp.status >= 500) {
		return (abandon);
	}
	set beresp.grace = ${WEEK}s;
	# Varnish itself reads max-age alone, and keeps what has none for two minutes. What is kept for
	# no time at all would be gone when the origin dies.
	if (beresp.http.Cache-Control ~ "no-cache") {
		set beresp.ttl = 1s;
	}
	# An address that is unknown may be known with the next build.
	if (beresp.status >= 400) {
		set beresp.ttl = 10s;
		set beresp.grace = 10s;
	}
	return (deliver);
}

sub vcl_deliver {
	if (resp.status >= 300 && resp.status < 400 && resp.http.Location && req.http.X-Query) {
		set resp.http.Location = resp.http.Location + req.http.X-Query;
	}
	unset resp.http.X-Path;
	unset resp.http.Via;
	unset resp.http.X-Varnish;
}

sub vcl_backend_error {
	return (abandon);
}

sub vcl_synth {
	# The origin has just died, and the probe has not noticed: what is kept will do.
	if (resp.status == 503 && req.restarts == 0) {
		return (restart);
	}
	set resp.http.Content-Type = "text/plain; charset=utf-8";
	set resp.http.Cache-Control = "no-store";
	if (resp.status == 503) {
		set resp.http.Retry-After = "10";
		set resp.body = {"The site cannot be reached just now. Try again in a minute.
"};
	} else {
		set resp.body = resp.reason + {"
"};
	}
	return (deliver);
}
`;
	return { 'varnish.vcl': text };
}
