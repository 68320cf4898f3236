package org.assay.domain.model;

/** The field of law and of statistics that a catalogue entry belongs to; targets are bound to it (宣城市质量强市建设纲要). */
public enum ProductDomain {
    /** 食品. */
    FOOD,
    /** 食用农产品 under routine monitoring. */
    FARM,
    /** 工业产品 / 制造业产品. */
    MANUFACTURING,
    /** 消费品. */
    CONSUMER,
    /** 公路工程. */
    ROADS,
    /** 水运工程. */
    WATERWAYS
}
