package org.assay.systemtests.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.acl.AclBinding;
import org.assay.contract.access.PartyKind;
import org.assay.provisioner.access.Grants;
import org.assay.provisioner.access.Quota;
import org.assay.runtime.config.ConfigSources;
import org.assay.standalone.access.Access;
import org.assay.standalone.access.Party;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Who may do what, for programs: {@code ops/definitions/acls.yaml}. */
final class AccessDefinitions {

    private static final String ANYBODY = "principal";
    private static final String HEAD = """
            # Who may do what: ALLOW from any host, everything else is denied. Rendered from the apps' topologies and from
            # org.assay.standalone.access: edit there, then write this file with
            #   %s
            # {principal} stands for a party; the gateway writes for those that have a credential for HTTP. Users log in as User:<name>.
            """;

    private AccessDefinitions() {}

    static String render() {
        ConfigSources sources = ConfigSources.of(
                Map.of("bootstrap.servers", "127.0.0.1:1", "schema.registry.url", "mock://definitions"));
        List<Party> byHttp = List.of(party(PartyKind.LAB), party(PartyKind.OFFICE));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("users", byUser(Access.own(sources, "operator", byHttp).acls()));
        Map<String, Object> parties = new LinkedHashMap<>();
        for (PartyKind kind : List.of(PartyKind.LAB, PartyKind.OFFICE, PartyKind.REGULATOR, PartyKind.CITY)) {
            parties.put(kind.name().toLowerCase(Locale.ROOT), grants(party(kind).grants()));
        }
        document.put("parties", parties);
        Map<String, Object> quotas = new LinkedHashMap<>();
        for (Quota quota : Quota.values()) {
            quotas.put(quota.key(), Party.STANDARD_QUOTAS.get(quota).longValue());
        }
        document.put("quotas of a party", quotas);
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setWidth(200);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return HEAD.formatted(CheckedInFile.COMMAND) + new Yaml(options).dump(document);
    }

    private static Party party(PartyKind kind) {
        return new Party(ANYBODY, kind, true, true);
    }

    private static Map<String, Object> byUser(Collection<AclBinding> acls) {
        SortedMap<String, List<AclBinding>> users = new TreeMap<>();
        acls.forEach(acl -> users.computeIfAbsent(
                        acl.entry().principal().replaceFirst("^User:", ""), user -> new ArrayList<>())
                .add(acl));
        Map<String, Object> rendered = new LinkedHashMap<>();
        users.forEach((user, own) -> rendered.put(user, grants(own)));
        return rendered;
    }

    /** One entry a resource, as {@code topic sampling.shared.*: READ}. */
    private static Map<String, String> grants(Collection<AclBinding> acls) {
        Map<String, String> grants = new LinkedHashMap<>();
        acls.stream().sorted(Grants.ORDER).forEach(acl -> {
            String resource =
                    acl.pattern().resourceType().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String pattern = acl.pattern().patternType().name().toLowerCase(Locale.ROOT);
            String key = resource + " " + pattern + " " + named(acl.pattern().name());
            grants.merge(key, acl.entry().operation().name(), (before, next) -> before + ", " + next);
        });
        return grants;
    }

    private static String named(String name) {
        return name.replace("." + ANYBODY + ".", ".{principal}.").replaceFirst("^" + ANYBODY + "\\.", "{principal}.");
    }
}
