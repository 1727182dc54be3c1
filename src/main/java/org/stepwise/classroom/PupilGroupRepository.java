package org.stepwise.classroom;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface PupilGroupRepository extends JpaRepository<PupilGroup, UUID> {

    List<PupilGroup> findByClassIdOrderByName(UUID classId);

    Optional<PupilGroup> findByIdAndClassId(UUID id, UUID classId);

    /** A pupil is in a group. */
    record Member(UUID group, UUID student) {}

    @Query(
            nativeQuery = true,
            value = "select group_id as \"group\", student_id as student from classroom.group_member"
                    + " where class_id = :classId")
    List<Member> members(UUID classId);

    @Modifying
    @Query(nativeQuery = true, value = "delete from classroom.group_member where group_id = :group")
    void empty(UUID group);

    /** Only those who are in the class; being in it already changes nothing. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into classroom.group_member (group_id, class_id, student_id)
                    select :group, m.class_id, m.student_id from classroom.membership m
                    where m.class_id = :classId and m.student_id in :students
                    on conflict do nothing
                    """)
    void fill(UUID group, UUID classId, Collection<UUID> students);
}
