package cn.yuetan.portal.identity;

import org.springframework.modulith.NamedInterface;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What a higher module adds to the security chain, such as the recognition of tablets. */
@NamedInterface("contract")
public interface SecurityRules {

    void extend(HttpSecurity http);
}
