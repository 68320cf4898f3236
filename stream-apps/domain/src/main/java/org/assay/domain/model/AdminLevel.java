package org.assay.domain.model;

/** The level of the body that ordered the sampling (任务级别): 国 / 省 / 市 / 县. */
public enum AdminLevel {
    NATIONAL,
    PROVINCE,
    CITY,
    COUNTY
}
