package cn.yuetan.portal.notice;

import java.util.List;
import org.springframework.modulith.NamedInterface;

/** The messages of one module: a bean named {@code …Notices} beside the feature; {@code /staff/messages} lists them all. */
@NamedInterface("contract")
public interface NoticeDeclarations {

    /** Every kind that the module sends. */
    default List<NoticeKind<?>> kinds() {
        return List.of();
    }

    /** Every alarm that the module raises. */
    default List<AlarmKind<?>> alarms() {
        return List.of();
    }
}
