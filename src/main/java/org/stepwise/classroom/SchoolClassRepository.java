package org.stepwise.classroom;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SchoolClassRepository extends JpaRepository<SchoolClass, UUID> {

    /** Owned, or taught together with the owner. */
    String TAUGHT = " (c.teacherId = :teacher or exists (select t from CoTeacher t"
            + " where t.id.classId = c.id and t.id.teacherId = :teacher)) ";

    /** Open and archived ones. */
    @Query("select c from SchoolClass c where" + TAUGHT + "order by c.name, c.createdAt")
    List<SchoolClass> findTaught(UUID teacher);

    @Query("select c from SchoolClass c where c.id = :id and" + TAUGHT)
    Optional<SchoolClass> findTaught(UUID id, UUID teacher);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from SchoolClass c where c.id = :id")
    Optional<SchoolClass> findForUpdate(UUID id);

    Optional<SchoolClass> findByJoinCode(String joinCode);

    /** Without archived ones. */
    @Query("select c from SchoolClass c, Membership m where m.id.classId = c.id and m.id.studentId = :studentId"
            + " and c.archivedAt is null order by m.joinedAt desc")
    List<SchoolClass> findByStudent(UUID studentId);

    /** Classes of a pupil that this teacher does not teach, archived ones too. */
    @Query("select c from SchoolClass c, Membership m where m.id.classId = c.id and m.id.studentId = :studentId and not"
            + TAUGHT + "order by c.name")
    List<SchoolClass> findByStudentWithout(UUID studentId, UUID teacher);
}
