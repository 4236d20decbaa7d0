"""Teaches schemathesis to send the body of a payment: a compact JWS is text and is sent as it is."""

import schemathesis


@schemathesis.serializer("application/jose")
def jose(ctx, value):
    return value if isinstance(value, bytes) else str(value).encode()
