//! A made-up authority, and certificates for `localhost` that are right, or wrong in one way each.

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, DnType, ExtendedKeyUsagePurpose, IsCa, KeyPair,
    date_time_ymd,
};
use rustls::{
    RootCertStore, ServerConfig,
    crypto::ring,
    pki_types::{CertificateDer, PrivatePkcs8KeyDer},
};

/// What is the matter with a certificate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Certificate {
    /// Nothing.
    Right,
    /// Its time is over.
    Expired,
    /// Its time has not come.
    NotYetValid,
    /// It is another host's.
    OtherHost,
    /// It names its host where browsers looked twenty years ago, and nowhere else.
    CommonNameOnly,
    /// Nobody vouches for it.
    SelfSigned,
    /// An authority of the same name vouches for it, with another key.
    UnknownAuthority,
    /// Somebody vouches for it whose own certificate does not let him.
    VouchedForByAServer,
    /// It proves a client, not a server.
    ForClients,
}

/// Issues certificates.
pub(super) struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Certificate {
    pub(super) const WRONG: [Self; 8] = [
        Self::Expired,
        Self::NotYetValid,
        Self::OtherHost,
        Self::CommonNameOnly,
        Self::SelfSigned,
        Self::UnknownAuthority,
        Self::VouchedForByAServer,
        Self::ForClients,
    ];
}

impl Authority {
    pub(super) fn new() -> Self {
        let mut params = CertificateParams::default();
        params.distinguished_name.push(DnType::CommonName, "Made-up authority");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    /// For a client that trusts this authority alone.
    pub(super) fn roots(&self) -> RootCertStore {
        let mut roots = RootCertStore::empty();
        roots.add(self.0.der().clone()).unwrap();
        roots
    }

    /// A server's side of TLS with such a certificate.
    pub(super) fn server(&self, certificate: Certificate) -> Arc<ServerConfig> {
        let key = KeyPair::generate().unwrap();
        let chain = self.chain(certificate, &key);
        let key = PrivatePkcs8KeyDer::from(key.serialize_der());
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, key.into())
            .unwrap();
        Arc::new(config)
    }

    fn chain(&self, certificate: Certificate, key: &KeyPair) -> Vec<CertificateDer<'static>> {
        let mut params = for_localhost();
        let signed = match certificate {
            Certificate::Right => params.signed_by(key, &self.0),
            Certificate::Expired => {
                params.not_after = date_time_ymd(2026, 1, 1);
                params.signed_by(key, &self.0)
            }
            Certificate::NotYetValid => {
                params.not_before = date_time_ymd(2090, 1, 1);
                params.signed_by(key, &self.0)
            }
            Certificate::OtherHost => {
                params.subject_alt_names =
                    CertificateParams::new(["other.example.tw".to_owned()]).unwrap().subject_alt_names;
                params.signed_by(key, &self.0)
            }
            Certificate::CommonNameOnly => {
                params.subject_alt_names.clear();
                params.signed_by(key, &self.0)
            }
            Certificate::SelfSigned => params.self_signed(key),
            Certificate::UnknownAuthority => params.signed_by(key, &Self::new().0),
            Certificate::VouchedForByAServer => {
                let server =
                    CertifiedIssuer::signed_by(for_localhost(), KeyPair::generate().unwrap(), &self.0)
                        .unwrap();
                let signed = params.signed_by(key, &server).unwrap();
                return vec![signed.der().clone(), server.der().clone()];
            }
            Certificate::ForClients => {
                params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
                params.signed_by(key, &self.0)
            }
        };
        vec![signed.unwrap().der().clone()]
    }
}

fn for_localhost() -> CertificateParams {
    let mut params = CertificateParams::new(["localhost".to_owned()]).unwrap();
    params.distinguished_name.push(DnType::CommonName, "localhost");
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params
}
