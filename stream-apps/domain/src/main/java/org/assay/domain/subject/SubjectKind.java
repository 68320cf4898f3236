package org.assay.domain.subject;

/** What an action without a sample is about. */
public enum SubjectKind {
    /** 企业: also a platform. */
    ENTERPRISE,
    /** 产品: of one producer, standard, trademark and specification. */
    PRODUCT,
    /** 预警. */
    ALERT,
    /** 行业和县: the enterprises of one industry in one county. */
    AREA
}
