package org.assay.provisioner.access;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;

/** A plan of access, and what became of it, as lines for people. */
public final class AccessText {
    private final ResourceBundle bundle;

    /** Text in the language of a locale, English where it is not Chinese. */
    public AccessText(Locale locale) {
        bundle = ResourceBundle.getBundle(
                "org.assay.provisioner.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** One line an action ({@code +} allowed, {@code -} taken away, {@code ~} changed) and a last line that counts. */
    public List<String> of(AccessPlan plan) {
        if (plan.isEmpty()) {
            return List.of(text("access.empty"));
        }
        List<String> lines = new ArrayList<>();
        plan.actions().forEach(action -> lines.add(line(action)));
        long added = plan.actions().stream()
                .filter(action -> action instanceof AccessAction.Allow || action instanceof AccessAction.Limit)
                .count();
        lines.add(text("access.summary", added, plan.actions().size() - added));
        return lines;
    }

    /** One line an action with its outcome, and a last line that counts. */
    public List<String> of(List<AccessOutcome> outcomes) {
        List<String> lines = new ArrayList<>();
        for (AccessOutcome outcome : outcomes) {
            String line = line(outcome.action());
            lines.add(outcome.problem()
                    .map(problem -> text("outcome.failed", line, problem))
                    .orElse(line));
        }
        long failed =
                outcomes.stream().filter(done -> done.problem().isPresent()).count();
        lines.add(text("outcome.summary", outcomes.size() - failed, failed));
        return lines;
    }

    private String line(AccessAction action) {
        if (action instanceof AccessAction.Allow allow) {
            return acl("access.allow", allow.acl());
        }
        if (action instanceof AccessAction.Withdraw withdraw) {
            return acl("access.withdraw", withdraw.acl());
        }
        if (action instanceof AccessAction.DropPassword drop) {
            return text("access.password", drop.user());
        }
        if (action instanceof AccessAction.Limit limit) {
            return text("access.limit", limit.user(), limit.quota().key(), (long) limit.to());
        }
        AccessAction.Unlimit unlimit = (AccessAction.Unlimit) action;
        return text("access.unlimit", unlimit.user(), unlimit.quota().key(), (long) unlimit.from());
    }

    private String acl(String key, AclBinding acl) {
        String star = acl.pattern().patternType() == PatternType.PREFIXED ? "*" : "";
        String deny = acl.entry().permissionType() == AclPermissionType.DENY ? "DENY " : "";
        return text(
                key,
                acl.entry().principal(),
                deny + acl.entry().operation(),
                acl.pattern().resourceType().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                acl.pattern().name() + star);
    }

    private String text(String key, Object... arguments) {
        Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), bundle.getLocale()).format(words);
    }
}
