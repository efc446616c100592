package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.PersonalData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The opaque references of {@link CourierMatch}, and the invented names that stand where there is nobody. */
@Component
class MatchReferences {

    private static final String PURPOSE = "courier.match";
    private static final Duration VALID = Duration.ofMinutes(10);

    /** Whom a reference means; nobody where the name was invented. */
    record Reference(String tail, List<Long> couriers) {}

    private final PersonalData keys;
    private final List<String> familyNames;

    MatchReferences(PersonalData keys) {
        this.keys = keys;
        try {
            familyNames = new ClassPathResource("courier/family-names.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The list of family names is missing", e);
        }
    }

    String write(String tail, List<Long> couriers, Instant now) {
        var ids = couriers.stream().map(String::valueOf).collect(Collectors.joining(","));
        var clear = "%s|%d|%-40s".formatted(tail, now.plus(VALID).getEpochSecond(), ids);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.encrypt(PURPOSE, clear));
    }

    /**
     * Reads a reference.
     *
     * @throws IdentificationRefused if it is too old or not one of ours
     */
    Reference read(String reference, Instant now) {
        try {
            var parts = keys.decrypt(PURPOSE, Base64.getUrlDecoder().decode(reference))
                    .split("\\|", -1);
            if (now.getEpochSecond() <= Long.parseLong(parts[1])) {
                return new Reference(
                        parts[0],
                        Arrays.stream(parts[2].strip().split(","))
                                .filter(id -> !id.isEmpty())
                                .map(Long::valueOf)
                                .toList());
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            // not ours: the same answer as too old
        }
        throw IdentificationRefused.of(IdentificationRefused.Reason.NOT_FOUR_DIGITS);
    }

    /** Always the same name for the same digits, the common ones as often as they are common. */
    String inventedName(String tail) {
        var hash = keys.sign("courier.inventedName", tail);
        var pick = ((hash[0] & 0xff) << 8 | (hash[1] & 0xff)) % familyNames.size();
        return familyNames.get(pick) + "*";
    }
}
