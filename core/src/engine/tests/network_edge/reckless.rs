//! What the HTTP adapter must not be: a client that believes every certificate, follows every redirect, and asks every
//! proxy that the environment names.

use std::sync::Arc;

use reqwest::{Client, header::CONTENT_TYPE};
use rustls::{
    ClientConfig, DigitallySignedStruct, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::ring,
    pki_types::{CertificateDer, ServerName, UnixTime},
};

use crate::gateway::wire::JOSE;

/// Sends `body` to `url`, to whoever wants it. Whether there is an answer does not matter.
pub(super) async fn send_recklessly(url: &str, body: &str) {
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(BelievesEverything))
        .with_no_client_auth();
    let client = Client::builder().tls_backend_preconfigured(tls).build().unwrap();
    let _ = client.post(url).header(CONTENT_TYPE, JOSE).body(body.to_owned()).send().await;
}

#[derive(Debug)]
struct BelievesEverything;

impl ServerCertVerifier for BelievesEverything {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        ring::default_provider().signature_verification_algorithms.supported_schemes()
    }
}
