package org.assay.domain.model;

/** Where the sample was taken (抽样领域): 生产 / 流通 / 网络. An online sample names its platform. */
public enum Channel {
    PRODUCTION,
    SHOP,
    ONLINE,
    /** The source does not say. */
    UNKNOWN
}
