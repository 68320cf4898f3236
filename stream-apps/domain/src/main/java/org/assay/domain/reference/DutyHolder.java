package org.assay.domain.reference;

/** Who owes a duty, or may use a right. */
public enum DutyHolder {
    /** 被抽样的生产者、销售者. */
    SAMPLED_PARTY,
    /** 生产者, also the nominal one (标称生产者). */
    PRODUCER,
    /** 销售者. */
    SELLER,
    /** 食品生产经营者, 农产品生产经营者. */
    OPERATOR,
    /** 网络交易平台经营者. */
    PLATFORM,
    /** 申请人: of an objection or a re-inspection. */
    APPLICANT,
    /** 初检机构. */
    LABORATORY,
    /** 复检机构. */
    REINSPECTION_LABORATORY,
    /** 组织监督抽查的部门. */
    ORGANISER,
    /** 负责结果处理的部门. */
    HANDLING_BODY,
    /** 省级市场监督管理部门. */
    PROVINCE,
    /** 发证机关. */
    LICENSING_BODY,
    /** 县级以上人民政府. */
    GOVERNMENT
}
